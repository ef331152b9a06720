import { fits } from './fits';

describe('Words in a tile', () => {
  it.each([
    [['Lab'], 60, 34, true],
    [['Laboratory'], 60, 100, false],
    [['R&D office', '148,000 m²'], 120, 60, true],
    [['R&D office', '148,000 m²'], 120, 40, false],
    // On two lines, between the words.
    [['Shared meeting rooms'], 80, 70, true],
    [['Shared meeting rooms'], 80, 30, false],
    [['實驗室'], 60, 34, true],
    [['實驗室'], 40, 34, false],
    [['實驗室'], 48, 50, true],
  ])('%j of %i by %i pixels: %s', (texts, width, height, does) => {
    expect(fits(texts, { width, height })).toBe(does);
  });
});
