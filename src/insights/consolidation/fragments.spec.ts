import { fragmentsOf } from './fragments.js';

const hour = 60 * 60_000;
const from = (start: number, end: number) => ({ start: start * hour, end: end * hour });
const open = [from(9, 12), from(13, 18)];

describe('What is free of a space', () => {
  it.each<[string, [number, number, number][], number, number[]]>([
    ['nothing booked: two pieces', [], 1, [8, 0, 2, 0]],
    ['a meeting in the middle leaves two short pieces', [[10, 11, 1]], 1, [7, 2, 3, 2]],
    ['one that begins before it opens', [[8, 10, 1]], 1, [7, 0, 2, 0]],
    ['all of it', [[0, 24, 1]], 1, [0, 0, 0, 0]],
    [
      'two that touch',
      [
        [9, 10, 1],
        [10, 12, 1],
      ],
      1,
      [5, 0, 1, 0],
    ],
    ['two places, one of them taken for a while', [[10, 11, 1]], 2, [15, 2, 5, 2]],
    ['two places, both taken for a while', [[10, 11, 2]], 2, [14, 4, 6, 4]],
  ])('%s', (_, booked, units, [free, short, pieces, shortPieces]) => {
    const stays = booked.map(([start, end, n]) => ({ during: from(start, end), units: n }));
    expect(fragmentsOf(open, stays, units, 2 * hour)).toEqual({
      free: free! * 3600,
      short: short! * 3600,
      pieces,
      shortPieces,
    });
  });
});
