import { Destinations, isPublic } from './destinations.js';

describe('An address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2a00:1450:4001::8a', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fe80::1',
    'fec0::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '4000::1',
    'not an address',
    '',
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false));
});

describe('A destination', () => {
  const strict = new Destinations(undefined);

  it.each(['https://hooks.example.com/a?b=c', 'https://8.8.8.8/', 'https://hooks.example.com:8443/'])(
    '%s will do',
    (url) => expect(strict.faultOf(url)).toBeUndefined(),
  );

  it.each([
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'hooks.example.com',
    '',
    'https://user:pw@hooks.example.com/',
    'https://hooks.example.com/#here',
    'https://localhost/',
    'https://a.localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1:8443/',
    'https://①②⑦.0.0.1/',
  ])('%s will not', (url) => expect(strict.faultOf(url)).toEqual(expect.any(String)));

  it('that whoever runs the server has named may be private, and nothing beside it', () => {
    const lenient = new Destinations('http://127.0.0.1:*, https://inside.example');
    expect(lenient.faultOf('http://127.0.0.1:8787/hooks')).toBeUndefined();
    expect(lenient.faultOf('https://inside.example/hooks')).toBeUndefined();
    for (const url of [
      'http://127.0.0.2:8787/',
      'http://127.0.0.1.example.com:80/',
      'http://inside.example/',
      'http://localhost:8787/',
    ])
      expect(lenient.faultOf(url)).toEqual(expect.any(String));
  });

  it('is connected to only where every address behind its name is public', () => {
    const url = new URL('https://hooks.example.com/');
    const outside = { address: '8.8.8.8', family: 4 };
    const inside = { address: '127.0.0.1', family: 4 };
    expect(strict.choose(url, [outside])).toEqual([outside]);
    expect(strict.choose(url, [inside])).toEqual([]);
    expect(strict.choose(url, [outside, inside])).toEqual([]);
    expect(new Destinations('https://hooks.example.com').choose(url, [inside])).toEqual([inside]);
  });
});
