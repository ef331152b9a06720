import {
  addDays,
  addMinutes,
  clockTime,
  durationMinutes,
  minutesBetween,
  nextHalfHour,
  wallTime,
} from './campus-time';

const hongKong = 'Asia/Hong_Kong';

describe('Campus time', () => {
  it.each([
    ['2026-11-30T05:35:00Z', '2026-11-30', '14:00'],
    ['2026-11-30T06:00:00Z', '2026-11-30', '14:30'],
    ['2026-11-30T15:45:00Z', '2026-12-01', '00:00'],
    ['2026-12-31T15:30:00Z', '2027-01-01', '00:00'],
  ])('proposes the half hour after %s', (moment, date, time) => {
    expect(nextHalfHour(new Date(moment), hongKong)).toEqual({ date, time });
  });

  it('reads the clocks of the campus, wherever the person is', () => {
    expect(wallTime(new Date('2026-11-30T17:05:00Z'), hongKong)).toEqual({
      date: '2026-12-01',
      time: '01:05',
    });
    expect(wallTime(new Date('2026-11-30T17:05:00Z'), 'Europe/London')).toEqual({
      date: '2026-11-30',
      time: '17:05',
    });
  });

  it.each([
    ['14:00', '16:00', 120],
    ['22:00', '02:00', 240],
    ['09:00', '09:00', 1440],
  ])('counts from %s to the next %s', (from, to, minutes) => {
    expect(minutesBetween(from, to)).toBe(minutes);
  });

  it('steps over midnight and over the end of a month', () => {
    expect(addMinutes({ date: '2026-11-30', time: '23:30' }, 60)).toEqual({
      date: '2026-12-01',
      time: '00:30',
    });
    expect(addMinutes({ date: '2026-12-01', time: '00:30' }, -60)).toEqual({
      date: '2026-11-30',
      time: '23:30',
    });
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(clockTime(24 * 60)).toBe('00:00');
  });

  it.each([
    ['PT2H', 120],
    ['PT90M', 90],
    ['P1DT2H30M', 1590],
  ])('reads %s', (text, minutes) => {
    expect(durationMinutes(text)).toBe(minutes);
  });
});
