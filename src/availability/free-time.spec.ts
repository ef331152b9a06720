import fc from 'fast-check';
import type { LedgerDay } from '../capacity/index.js';
import { day, minute, slotMinutes } from '../time/index.js';
import {
  combined,
  freeUntil,
  isFree,
  leavingTimeFor,
  nextFree,
  part,
  slotLine,
  takenIntervals,
} from './free-time.js';

const startsAt = Date.UTC(2026, 11, 1);
const slot = slotMinutes * minute;
const at = (n: number) => startsAt + n * slot;
const line = (taken: string) => ({ startsAt, taken });

describe('the next free time', () => {
  it.each([
    ['is at once on a free day', '000000000', 0, 15, 5, 0],
    ['is after what is taken', '110000000', 0, 15, 5, 2],
    ['needs a gap that is long enough', '010010000', 0, 15, 5, 5],
    ['does not begin before it is asked for', '000000000', 4, 15, 5, 4],
    ['keeps to the step', '100000000', 0, 15, 15, 3],
    ['is never where the gap is too short from the step on', '100010000000', 0, 15, 15, 6],
    ['may be the very last', '111111000', 0, 15, 5, 6],
  ])('%s', (_, taken, from, minutes, step, expected) => {
    expect(nextFree(line(taken), at(from), minutes, step)).toBe(at(expected));
  });

  it.each([
    ['all is taken', '111111111', 15],
    ['no gap is long enough', '001001001', 15],
    ['the line ends too early', '110', 15],
  ])('is nowhere when %s', (_, taken, minutes) => {
    expect(nextFree(line(taken), startsAt, minutes, 5)).toBeUndefined();
  });

  it('is the first that looking at every start would find', () => {
    const tries = fc.tuple(
      fc.stringMatching(/^[01]{1,60}$/),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom(5, 10, 15, 30),
    );
    fc.assert(
      fc.property(tries, ([taken, from, slots, step]) => {
        const starts = Array.from({ length: taken.length }, (_, n) => n);
        const naive = starts.find(
          (n) =>
            n >= from && at(n) % (step * minute) === 0 && taken.slice(n, n + slots) === '0'.repeat(slots),
        );
        expect(nextFree(line(taken), at(from), slots * slotMinutes, step)).toBe(
          naive === undefined ? undefined : at(naive),
        );
      }),
    );
  });
});

describe('a line of slots', () => {
  it.each([
    ['a free period is free', '11000011', 2, 6, true],
    ['a period that ends as the next begins is free', '00010000', 0, 3, true],
    ['a period that begins as the last ends is free', '00010000', 4, 8, true],
    ['one taken slot in it is enough', '00010000', 1, 8, false],
    ['the first slot counts', '10000000', 0, 1, false],
    ['the last slot counts', '00000001', 5, 8, false],
  ])('%s', (_, taken, start, end, expected) => {
    expect(isFree(line(taken), { start: at(start), end: at(end) })).toBe(expected);
  });

  it('counts a slot that is only touched', () => {
    expect(isFree(line('0100'), { start: at(0), end: at(1) + minute })).toBe(false);
    expect(isFree(line('0100'), { start: at(2) - minute, end: at(3) })).toBe(false);
  });

  it('tells how long it stays free', () => {
    expect(freeUntil(line('0001'), at(1))).toBe(at(3));
    expect(freeUntil(line('0000'), at(1))).toBe(at(4));
  });

  it('tells its taken stretches', () => {
    expect(takenIntervals(line('1100101'))).toEqual([
      { start: at(0), end: at(2) },
      { start: at(4), end: at(5) },
      { start: at(6), end: at(7) },
    ]);
  });

  it('runs on from one day to the next, and takes a day without a row as free', () => {
    const first = startsAt / day;
    const row: LedgerDay = { day: first, poolId: 1, full: `${'0'.repeat(286)}11`, used: null };
    const laid = slotLine(
      new Map([[first, row]]),
      { start: startsAt + day - 4 * slot, end: startsAt + day + 3 * slot },
      1,
      1,
    );
    expect(laid).toEqual({ startsAt: startsAt + day - 4 * slot, taken: '0011000' });
  });

  it('has room for two where two of four units are left, but not for three', () => {
    const used = Array<number>(288).fill(0).fill(2, 0, 3).fill(4, 3, 4);
    const row: LedgerDay = { day: startsAt / day, poolId: 1, full: `0001${'0'.repeat(284)}`, used };
    const taken = (units: number) =>
      slotLine(new Map([[row.day, row]]), { start: startsAt, end: at(5) }, units, 4).taken;
    expect([taken(1), taken(2), taken(3), taken(4)]).toEqual(['00010', '00010', '11110', '11110']);
  });
});

describe('lines of slots together', () => {
  it('are taken where any of them is', () => {
    expect(combined([line('1100'), line('0100'), line('0001')])).toEqual(line('1101'));
    expect(combined([line('0110')])).toEqual(line('0110'));
  });
});

describe('a line that leaves time around bookings', () => {
  it.each([
    ['as it is without', '0001000', 0, 0, '0001000'],
    ['set-up keeps the next from beginning too soon', '0001000', 10, 0, '0001110'],
    ['clean-up keeps the one before from ending too late', '0001000', 0, 10, '0111000'],
    ['a part of a slot counts as one', '0001000', 1, 6, '0111100'],
    ['each needs its own time', '0010001', 5, 5, '0111011'],
  ])('%s', (_, taken, setUpMinutes, cleanUpMinutes, expected) => {
    expect(leavingTimeFor(line(taken), { setUpMinutes, cleanUpMinutes }).taken).toBe(expected);
  });

  it('is free exactly where a booking with its set-up and clean-up is', () => {
    const tries = fc.tuple(
      fc.stringMatching(/^[01]{12,40}$/),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.nat({ max: 39 }),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(tries, ([taken, before, after, from, length]) => {
        fc.pre(from >= before && from + length + after <= taken.length);
        const kept = leavingTimeFor(line(taken), {
          setUpMinutes: before * slotMinutes,
          cleanUpMinutes: after * slotMinutes,
        });
        expect(isFree(kept, { start: at(from), end: at(from + length) })).toBe(
          isFree(line(taken), { start: at(from - before), end: at(from + length + after) }),
        );
      }),
    );
  });

  it('can be cut to a part of it', () => {
    expect(part(line('0110010'), { start: at(2), end: at(6) })).toEqual({ startsAt: at(2), taken: '1001' });
  });
});
