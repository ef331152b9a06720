import { pair } from './pair.js';
import type { SeriesDay } from './series.js';

const booking = (occurrenceOn: string) => ({ occurrenceOn });
const dayOn = (date: string): SeriesDay => ({ date, usually: { start: 0, end: 1 }, holiday: false });
const dates = (...days: number[]) => days.map((n) => `2027-03-${String(n).padStart(2, '0')}`);

const paired = (old: number[], next: number[], shift = 0) => {
  const { pairs, left, added } = pair(dates(...old).map(booking), dates(...next).map(dayOn), shift);
  const short = (date: string) => Number(date.slice(8));
  return {
    pairs: pairs.map(([{ occurrenceOn }, { date }]) => [short(occurrenceOn), short(date)]),
    left: left.map(({ occurrenceOn }) => short(occurrenceOn)),
    added: added.map(({ date }) => short(date)),
  };
};

describe('Which booking becomes which date', () => {
  it.each([
    [
      'the same date stays',
      [2, 9],
      [2, 9],
      0,
      [
        [2, 2],
        [9, 9],
      ],
      [],
      [],
    ],
    [
      'a longer rule adds',
      [2, 9],
      [2, 9, 16],
      0,
      [
        [2, 2],
        [9, 9],
      ],
      [],
      [16],
    ],
    ['a shorter one leaves some over', [2, 9, 16], [2], 0, [[2, 2]], [9, 16], []],
    [
      'another weekday takes them in order',
      [2, 9],
      [3, 10],
      0,
      [
        [2, 3],
        [9, 10],
      ],
      [],
      [],
    ],
    [
      'twice as often keeps those that match',
      [2, 9],
      [2, 4, 9, 11],
      0,
      [
        [2, 2],
        [9, 9],
      ],
      [],
      [4, 11],
    ],
    [
      'a shift takes all along, also onto dates of others',
      [2, 3, 4],
      [3, 4, 5],
      1,
      [
        [2, 3],
        [3, 4],
        [4, 5],
      ],
      [],
      [],
    ],
  ])('%s', (_, old, next, shift, pairs, left, added) => {
    expect(paired(old, next, shift)).toEqual({ pairs, left, added });
  });
});
