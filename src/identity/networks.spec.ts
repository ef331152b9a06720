import { isWithin } from './networks.js';

describe('A network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['2001:db8::5', '2001:db8::/32'],
    ['2001:db8::5', '2001:db8::5'],
  ])('has %s in %s', (address, network) => expect(isWithin(address, ['198.51.100.1', network])).toBe(true));

  it.each([
    ['203.0.114.7', '203.0.113.0/24'],
    ['203.0.113.8', '203.0.113.7'],
    ['2001:db9::5', '2001:db8::/32'],
    ['2001:db8::5', '203.0.113.0/24'],
    ['unknown', '0.0.0.0/0'],
  ])('has not %s in %s', (address, network) => expect(isWithin(address, [network])).toBe(false));
});
