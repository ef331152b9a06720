import { Temporal } from 'temporal-polyfill';
import { clockAt, dateOfDay, daysLater, localDayOf, pastStep, stepAfter, stepBefore } from './wall-clock.js';
import { minute } from './interval.js';
import { inZone } from './zone.js';

const newYork = 'America/New_York';
const dayOfDate = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;

describe('The wall clock', () => {
  it.each([
    ['an ordinary day', '2026-03-07', '02:30', '2026-03-07T02:30:00-05:00'],
    ['the night that skips the time', '2026-03-08', '02:30', '2026-03-08T03:30:00-04:00'],
    ['the night that has it twice', '2026-11-01', '01:30', '2026-11-01T01:30:00-04:00'],
    ['midnight', '2026-11-02', '00:00', '2026-11-02T00:00:00-05:00'],
  ])('shows a time on %s', (_what, date, time, expected) => {
    expect(inZone(clockAt(dayOfDate(date), time, newYork), newYork)).toBe(expected);
  });

  it.each([
    newYork,
    'Europe/Dublin',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Asia/Hong_Kong',
  ])('shows the times of a year, with its changes of the clocks, as the calendar has them, in %s', (zone) => {
    for (let localDay = dayOfDate('2011-03-01'); localDay < dayOfDate('2012-04-01'); localDay++) {
      for (const time of ['00:00', '01:30', '02:15', '23:45']) {
        const expected = Temporal.PlainDateTime.from(`${dateOfDay(localDay)}T${time}`).toZonedDateTime(zone);
        expect([localDay, time, clockAt(localDay, time, zone)]).toEqual([
          localDay,
          time,
          expected.epochMilliseconds,
        ]);
      }
    }
  });

  it.each([
    ['2026-12-01T23:59:59+08:00', 'Asia/Hong_Kong', '2026-12-01'],
    ['2026-12-02T00:00:00+08:00', 'Asia/Hong_Kong', '2026-12-02'],
    ['2026-12-02T00:00:00+08:00', newYork, '2026-12-01'],
  ])('%s is, in %s, on %s', (text, zone, date) => {
    expect(dateOfDay(localDayOf(Date.parse(text), zone))).toBe(date);
  });

  it('shows the same time days later, whatever the clocks do between', () => {
    const start = Date.parse('2026-03-06T09:00:00-05:00');
    expect(inZone(daysLater(start, 4, newYork), newYork)).toBe('2026-03-10T09:00:00-04:00');
    expect(inZone(daysLater(start, -1, newYork), newYork)).toBe('2026-03-05T09:00:00-05:00');
  });

  it.each([
    ['10:00', 30, '10:00', '10:00'],
    ['10:01', 30, '10:00', '10:30'],
    ['10:29', 30, '10:00', '10:30'],
    ['23:50', 25, '23:45', '00:00'],
  ])('%s lies, in steps of %i minutes, between %s and %s', (time, step, before, after) => {
    const instant = Date.parse(`2026-12-01T${time}:00+05:45`);
    const clockOf = (at: number) => inZone(at, 'Asia/Kathmandu').slice(11, 16);
    expect(clockOf(stepBefore(instant, step, 'Asia/Kathmandu'))).toBe(before);
    expect(clockOf(stepAfter(instant, step, 'Asia/Kathmandu'))).toBe(after);
    expect(pastStep(instant, step, 'Asia/Kathmandu') === 0).toBe(time === before);
    expect(stepAfter(instant, step, 'Asia/Kathmandu') - instant).toBeLessThan(step * minute);
  });
});
