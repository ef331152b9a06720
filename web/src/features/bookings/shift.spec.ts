import { inTurn, shifted } from './shift';

const at = (start: string, end: string) => ({
  start: `${start}:00+08:00`,
  end: `${end}:00+08:00`,
  timeZone: 'Asia/Hong_Kong',
});

describe('Moving bookings together', () => {
  it.each([
    [{ days: 7, minutes: 0 }, '2026-12-08T10:00', '2026-12-08T11:30'],
    [{ days: 0, minutes: -60 }, '2026-12-01T09:00', '2026-12-01T10:30'],
    [{ days: -1, minutes: 30 }, '2026-11-30T10:30', '2026-11-30T12:00'],
    [{ days: 0, minutes: 14 * 60 }, '2026-12-02T00:00', '2026-12-02T01:30'],
  ])('keeps the length by %j', (by, start, end) => {
    expect(shifted(at('2026-12-01T10:00', '2026-12-01T11:30'), by)).toEqual({
      start,
      end,
      timeZone: 'Asia/Hong_Kong',
    });
  });

  it('moves first what would stand in the way', () => {
    const [first, second] = [
      at('2026-12-01T10:00', '2026-12-01T11:00'),
      at('2026-12-01T11:00', '2026-12-01T12:00'),
    ];
    expect(inTurn([first, second], { days: 0, minutes: 60 })).toEqual([second, first]);
    expect(inTurn([second, first], { days: 0, minutes: -60 })).toEqual([first, second]);
  });
});
