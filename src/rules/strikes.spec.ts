import type { Status } from './lifecycle.js';
import { isStruck, missedInARow } from './strikes.js';

describe('Strikes', () => {
  it.each<[Status[], number]>([
    [[], 0],
    [['completed'], 0],
    [['no_show'], 1],
    [['no_show', 'no_show', 'completed', 'no_show'], 2],
    [['checked_in', 'no_show', 'no_show'], 0],
    [['no_show', 'no_show', 'no_show'], 3],
  ])('of %j are %d', (outcomes, missed) => expect(missedInARow(outcomes)).toBe(missed));

  it.each([
    [2, 3, false],
    [3, 3, true],
    [4, 3, true],
    [1, 1, true],
    [0, 1, false],
    [99, 0, false],
  ])('%d of %d allowed end a series: %s', (missed, strikesAllowed, struck) =>
    expect(isStruck(missed, { strikesAllowed })).toBe(struck),
  );
});
