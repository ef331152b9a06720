import { pauseAfter } from './retries.js';

describe('The next attempt', () => {
  it.each([
    [1, 5],
    [2, 30],
    [3, 120],
    [4, 600],
    [5, 3600],
    [6, 3 * 3600],
    [7, 6 * 3600],
    [8, 12 * 3600],
    [9, 24 * 3600],
  ])('after attempt %i comes in %i seconds, a fifth sooner or later', (attempts, seconds) => {
    expect(pauseAfter(attempts, () => 0.5)).toBe(seconds * 1000);
    expect(pauseAfter(attempts, () => 0)).toBe(seconds * 800);
    expect(pauseAfter(attempts, () => 1)).toBe(seconds * 1200);
  });

  it('is not made after ten', () => {
    expect(pauseAfter(10)).toBeUndefined();
  });
});
