import { clashesOf, type Stay } from './clashes.js';

const stay = (bookingId: string, start: number, end: number, units = 1, poolId = 1): Stay => ({
  bookingId,
  poolId,
  start,
  end,
  units,
});
const found = (stays: Stay[], of: string[], capacity = 1) =>
  Object.fromEntries(
    [
      ...clashesOf(
        stays,
        new Map([
          [1, capacity],
          [2, 1],
        ]),
        new Set(of),
      ),
    ].map(([id, others]) => [id, [...others].toSorted()]),
  );

describe('Whom a booking would be in the way of', () => {
  it.each<[string, Stay[], object]>([
    ['nobody, alone', [stay('a', 1, 2)], {}],
    ['nobody who comes as it leaves', [stay('a', 1, 2), stay('b', 2, 3)], {}],
    ['nobody from whom it takes over', [stay('b', 0, 1), stay('a', 1, 2)], {}],
    ['who is still there', [stay('b', 0, 2), stay('a', 1, 3)], { a: ['b'] }],
    ['who comes too soon', [stay('a', 0, 2), stay('b', 1, 3)], { a: ['b'] }],
    ['who is there throughout', [stay('b', 0, 9), stay('a', 1, 2)], { a: ['b'] }],
    ['nobody elsewhere', [stay('a', 0, 2), stay('b', 0, 2, 1, 2)], {}],
    ['all of them', [stay('a', 0, 9), stay('b', 1, 2), stay('c', 3, 4)], { a: ['b', 'c'] }],
  ])('%s', (_, stays, clashes) => {
    expect(found(stays, ['a'])).toEqual(clashes);
  });

  it('is told of each that was asked about, and of no other', () => {
    const stays = [stay('a', 0, 2), stay('b', 1, 3)];
    expect(found(stays, ['a', 'b'])).toEqual({ a: ['b'], b: ['a'] });
    expect(found(stays, ['b'])).toEqual({ b: ['a'] });
    expect(found(stays, [])).toEqual({});
  });

  it('is nobody while there are units for all', () => {
    const stays = [stay('a', 0, 2, 2), stay('b', 1, 3, 2), stay('c', 2, 4, 3)];
    expect(found(stays, ['a', 'b'], 5)).toEqual({});
    expect(found(stays, ['a', 'b'], 4)).toEqual({ b: ['c'] });
    expect(found(stays, ['a', 'b'], 3)).toEqual({ a: ['b'], b: ['a', 'c'] });
  });
});
