import { hundredths } from './hundredths';

describe('A share', () => {
  it.each([
    [0, 0],
    [0.0004, 0],
    [0.0044, 0.4],
    [0.0949, 9.5],
    [0.095, 10],
    [0.606, 61],
    [1, 100],
    [-0.004, -0.4],
  ])('%f is shown as %f of a hundred', (share, shown) => expect(hundredths(share)).toBe(shown));
});
