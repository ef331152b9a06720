import fc from 'fast-check';
import { cheapestFirst } from './cheapest-first.js';

/** As slowly as it is plain. */
function plainly(costs: readonly number[], near: number): number[] {
  const all = [...costs.keys()].toSorted((a, b) => costs[a]! - costs[b]! || a - b);
  const close = all.filter((n) => costs[n]! <= near);
  return (close.length >= 300 ? close : all).slice(0, 500);
}

describe('The places that are looked at', () => {
  it('are the cheapest, those near alone where they are enough, and of equals the first', () => {
    const costs = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 0, maxLength: 900, size: 'max' });
    fc.assert(
      fc.property(costs, fc.integer({ min: -1, max: 61 }), (some, near) => {
        expect(cheapestFirst(Float64Array.from(some), near)).toEqual(plainly(some, near));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['299 near', 299, 301, 500],
    ['300 near', 300, 300, 300],
    ['600 near', 600, 0, 500],
    ['few at all', 7, 3, 10],
  ])('with %s', (_, near, far, kept) => {
    const costs = [...Array<number>(far).fill(9), ...Array<number>(near).fill(1)];
    expect(cheapestFirst(Float64Array.from(costs), 5)).toHaveLength(kept);
  });
});
