import fc from 'fast-check';
import { onHolidays, placeOnWorkdays } from './series-days.js';

/** Lunar New Year of 2027 is a Saturday: the Monday and Tuesday after it are holidays, as is the Good Friday weekend. */
const holidays = new Set([
  '2027-02-06',
  '2027-02-08',
  '2027-02-09',
  '2027-03-26',
  '2027-03-27',
  '2027-03-29',
]);

const placed = (dates: string[], onHoliday: (typeof onHolidays)[number] = 'next_workday') =>
  placeOnWorkdays(dates, holidays, onHoliday).map(({ on }) => on ?? 'skipped');

describe('A date of a series that is a holiday', () => {
  it.each([
    ['skip', ['2027-02-02', 'skipped', '2027-02-16']],
    ['keep', ['2027-02-02', '2027-02-09', '2027-02-16']],
    ['next_workday', ['2027-02-02', '2027-02-10', '2027-02-16']],
  ] as const)('by "%s"', (onHoliday, days) => {
    expect(placed(['2027-02-02', '2027-02-09', '2027-02-16'], onHoliday)).toEqual(days);
  });

  it.each([
    ['passes over further holidays', ['2027-02-08'], ['2027-02-10']],
    ['passes over the weekend', ['2027-03-26'], ['2027-03-30']],
    ['moves from a Saturday too', ['2027-02-06'], ['2027-02-10']],
    ['leaves other weekends alone', ['2027-01-30', '2027-01-31'], ['2027-01-30', '2027-01-31']],
    [
      'shares its new day with no other moved one',
      ['2027-02-08', '2027-02-09'],
      ['2027-02-10', '2027-02-11'],
    ],
    [
      'takes no day of one that stays',
      ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-11'],
      ['2027-02-05', '2027-02-10', 'skipped', '2027-02-11'],
    ],
    [
      'of a daily series is skipped',
      ['2027-02-08', '2027-02-09', '2027-02-10'],
      ['skipped', 'skipped', '2027-02-10'],
    ],
    ['is the last and moves past the end', ['2027-02-01', '2027-02-08'], ['2027-02-01', '2027-02-10']],
  ])('%s', (_what, dates, days) => {
    expect(placed(dates)).toEqual(days);
  });

  it('says that it is one, whatever becomes of it', () => {
    for (const onHoliday of onHolidays)
      expect(
        placeOnWorkdays(['2027-02-02', '2027-02-09'], holidays, onHoliday).map(({ holiday }) => holiday),
      ).toEqual([false, true]);
  });

  it('has no next workday where the park never works', () => {
    expect(placeOnWorkdays(['2027-02-09'], holidays, 'next_workday', new Set())).toEqual([
      { date: '2027-02-09', holiday: true },
    ]);
  });

  it('keeps the order, and a day for each, in any series', () => {
    const day = fc
      .integer({ min: 0, max: 120 })
      .map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 60 }),
        fc.uniqueArray(day, { maxLength: 40 }),
        (dates, free) => {
          const days = placeOnWorkdays(dates.sort(), new Set(free), 'next_workday');
          const on = days.flatMap((placedDay) => placedDay.on ?? []);
          expect([...new Set(on)].sort()).toEqual(on);
          for (const { date, on: moved = '9999', holiday } of days) {
            expect(holiday).toBe(free.includes(date));
            expect(moved === date).toBe(!holiday);
            expect(free).not.toContain(moved);
          }
        },
      ),
    );
  });
});
