import fc from 'fast-check';
import { day, type Interval, minute, slotsOf } from '../time/index.js';
import { bitmapOf, slotsIn } from './bitmap.js';
import { fullTimes, merged, runsOf } from './busy-times.js';

const midnight = Date.UTC(2026, 11, 1);
const at = (minutes: number) => midnight + minutes * minute;
const from = (start: number, end: number): Interval => ({ start: at(start), end: at(end) });
const bitsOf = (bitmap: Buffer) => [...bitmap].map((byte) => byte.toString(2).padStart(8, '0')).join('');

describe('a bitmap of busy times', () => {
  it.each([
    ['a free day has no bit set', [], '00000000'],
    ['the first slot is the most significant bit', [from(0, 15)], '10000000'],
    ['the last slot is the least significant bit', [from(105, 120)], '00000001'],
    ['a minute makes its whole slot busy', [from(29, 30)], '01000000'],
    ['what begins as a slot ends does not touch that slot', [from(30, 45)], '00100000'],
    ['what reaches over both ends fills it', [from(-60, 500)], '11111111'],
    ['what only touches its ends leaves it free', [from(-60, 0), from(120, 180)], '00000000'],
    ['several times are each marked', [from(0, 15), from(60, 75)], '10001000'],
  ])('%s', (_, busy, bits) => {
    expect(bitsOf(bitmapOf(busy, from(0, 120), 15))).toBe(bits);
  });

  it('pads its last byte with zeros', () => {
    const bitmap = bitmapOf([from(0, 600)], from(0, 165), 15);
    expect(slotsIn(from(0, 165), 15)).toBe(11);
    expect(bitsOf(bitmap)).toBe('1111111111100000');
  });

  it('counts a last slot that is cut short', () => {
    expect(slotsIn(from(0, 100), 60)).toBe(2);
    expect(bitsOf(bitmapOf([from(95, 100)], from(0, 100), 60))).toBe('01000000');
  });

  it('says of every slot what looking at each moment would say', () => {
    const times = fc.array(fc.tuple(fc.integer({ min: -200, max: 900 }), fc.integer({ min: 1, max: 300 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        times,
        fc.constantFrom(5, 15, 30, 60),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 700 }),
        (pairs, slotMinutes, begin, length) => {
          const busy = pairs.map(([start, minutes]) => from(start, start + minutes));
          const period = from(begin, begin + length);
          const expected = Array.from({ length: slotsIn(period, slotMinutes) }, (_, n) => {
            const slot = {
              start: period.start + n * slotMinutes * minute,
              end: period.start + (n + 1) * slotMinutes * minute,
            };
            return busy.some(({ start, end }) => start < slot.end && slot.start < end) ? '1' : '0';
          }).join('');
          expect(bitsOf(bitmapOf(busy, period, slotMinutes)).slice(0, expected.length)).toBe(expected);
        },
      ),
    );
  });
});

describe('busy intervals', () => {
  const period = from(0, 600);

  it.each([
    ['times that touch are one', [from(0, 30), from(30, 60)], [from(0, 60)]],
    ['times that overlap are one', [from(20, 60), from(0, 30)], [from(0, 60)]],
    ['a time within another vanishes', [from(0, 60), from(10, 20)], [from(0, 60)]],
    ['a gap stays a gap', [from(0, 30), from(31, 60)], [from(0, 30), from(31, 60)]],
    [
      'what lies outside is cut off',
      [from(-30, 10), from(590, 700), from(600, 700)],
      [from(0, 10), from(590, 600)],
    ],
  ])('%s', (_, times, expected) => {
    expect(merged(times, period)).toEqual(expected);
  });

  it('cover the same minutes as before they were merged', () => {
    const times = fc.array(fc.tuple(fc.integer({ min: -50, max: 650 }), fc.integer({ min: 1, max: 200 })), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(times, (pairs) => {
        const busy = pairs.map(([start, minutes]) => from(start, start + minutes));
        const isBusy = (all: readonly Interval[], moment: number) =>
          all.some(({ start, end }) => start <= moment && moment < end);
        const after = merged(busy, period);
        const minutes = Array.from({ length: 600 }, (_, n) => at(n));
        expect(minutes.filter((moment) => isBusy(after, moment))).toEqual(
          minutes.filter((moment) => isBusy(busy, moment)),
        );
        after.slice(1).forEach(({ start }, n) => expect(start).toBeGreaterThan(after[n]!.end));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the runs of a day', () => {
  const mask = (...busy: Interval[]) => {
    const slots = Array<string>(288).fill('0');
    for (const one of busy) for (const { first, end } of slotsOf(one)) slots.fill('1', first, end);
    return slots.join('');
  };

  it.each([
    ['a free day has none', []],
    ['a full day is one', [from(0, 1440)]],
    ['the first and the last slot are two', [from(0, 5), from(1435, 1440)]],
    ['each run stands for itself', [from(60, 120), from(125, 130), from(700, 900)]],
  ])('%s', (_, runs) => {
    expect(runsOf(midnight / day, mask(...runs))).toEqual(runs);
  });
});

describe('a shared space in the past', () => {
  const taken = (start: number, end: number, units: number) => ({ during: from(start, end), units });

  it.each([
    ['is free while a unit is left', [taken(0, 60, 3)], 4, []],
    ['is full when the last unit is gone', [taken(0, 60, 3), taken(30, 90, 1)], 4, [from(30, 60)]],
    [
      'stays full when one follows another without a gap',
      [taken(0, 60, 4), taken(60, 90, 4)],
      4,
      [from(0, 90)],
    ],
    [
      'has two full times with a free one between',
      [taken(0, 30, 2), taken(40, 60, 2)],
      2,
      [from(0, 30), from(40, 60)],
    ],
    ['is full with more than it holds', [taken(0, 30, 5)], 4, [from(0, 30)]],
  ])('%s', (_, all, capacity, expected) => {
    expect(fullTimes(all, capacity)).toEqual(expected);
  });
});
