import fc from 'fast-check';
import { slotStart, slotsPerDay } from '../time/index.js';
import { dayWithout, hasRoom, takenFor } from './day-slots.js';
import type { LedgerDay } from './ledger.reader.js';

const day = 20_800;
const poolId = 7;
const claim = (first: number, end: number, units: number, pool = poolId) => ({
  poolId: pool,
  during: { start: slotStart(day, first), end: slotStart(day, end) },
  units,
});
const masked = (full: string) => ({ day, poolId, full: full.padEnd(slotsPerDay, '0'), used: null });
const counted = (...used: number[]) => ({
  ...masked(used.map((taken) => (taken >= 4 ? '1' : '0')).join('')),
  used: [...used, ...Array<number>(slotsPerDay - used.length).fill(0)],
});

describe('a day without some claims', () => {
  it.each([
    [
      'of a pool with a single unit is free where they were',
      masked('0111000'),
      [claim(1, 3, 1)],
      1,
      '0001000',
    ],
    ['counts their units off', counted(4, 4, 3, 0), [claim(0, 2, 3)], 4, '0010000'],
    ['where the mask tells all, knows what full means', masked('0110000'), [claim(1, 2, 2)], 4, '0010000'],
    ['minds only the claims of its pool', masked('0110000'), [claim(1, 3, 1, 8)], 1, '0110000'],
    [
      'is the same where they are of another day',
      masked('0110000'),
      [{ ...claim(1, 3, 1), during: { start: slotStart(day + 1, 1), end: slotStart(day + 1, 3) } }],
      1,
      '0110000',
    ],
  ])('%s', (_, row, claims, capacity, expected) => {
    expect(takenFor(dayWithout(row, claims, capacity), Math.min(2, capacity), capacity).slice(0, 7)).toBe(
      expected,
    );
  });
});

describe('for a single unit', () => {
  it('is as well known without counts, whatever is taken away', () => {
    const taken = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
    const own = fc.record({
      first: fc.nat({ max: 11 }),
      length: fc.integer({ min: 1, max: 6 }),
      units: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(taken, own, (others, { first, length, units }) => {
        const end = first + length;
        const all = Array.from({ length: 18 }, (_, n) => others[n] ?? 0);
        // What is taken away was there: the others left room for it.
        const used = all.map((those, n) =>
          first <= n && n < end ? Math.min(those, 4 - units) + units : those,
        );
        const lineOf = (row: LedgerDay) => takenFor(dayWithout(row, [claim(first, end, units)], 4), 1, 4);
        expect(lineOf({ ...counted(...used), used: null })).toBe(lineOf(counted(...used)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('whether there is room', () => {
  it('is what the line of the day says, for any units and slots', () => {
    const rows = fc.oneof(
      fc.constant(undefined),
      fc.stringMatching(/^[01]{0,12}$/).map(masked),
      fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }).map((used) => counted(...used)),
    );
    const stretches = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), stretches, (row, units, [first, length]) => {
        const slots = { first, end: first + length };
        const line = takenFor(row, units, 4).slice(first, slots.end);
        expect(hasRoom(row, { units, capacity: 4 }, slots)).toBe(!line.includes('1'));
      }),
      { numRuns: 500 },
    );
  });
});
