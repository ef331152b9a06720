import fc from 'fast-check';
import { slotStart, slotsPerDay } from '../time/index.js';
import { dayWithout, hasRoom, takenFor } from './day-slots.js';

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
