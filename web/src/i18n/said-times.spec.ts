import { clockOf } from '../time/clock';
import { saidTimes } from './said-times';

const hongKong = 8 * 60;
const ways = {
  clock: clockOf(),
  day: (date: string) => `[${date.slice(5)}]`,
  both: (here: string, there: string) => `${here} HKT · ${there} your time`,
};
const inZone = (minutes: number, clock = ways.clock) => saidTimes({ ...ways, clock, ahead: () => minutes });
const december = (day: number, time: string) => `2026-12-0${day}T${time}:00+08:00`;

describe('Times in words', () => {
  it.each([
    [december(1, '14:00'), december(1, '16:00'), '14:00–16:00'],
    [december(1, '22:00'), december(2, '00:00'), '22:00–24:00'],
    [december(1, '22:00'), december(2, '02:00'), '22:00–[12-02] 02:00'],
    ['2026-12-01T14:00', '2026-12-01T16:00', '14:00–16:00'],
  ])('are those of the campus where the clocks of the person say the same: %s to %s', (start, end, times) => {
    expect(inZone(hongKong).period(start, end)).toEqual({ day: '[12-01]', times });
  });

  it.each([
    ['London', 0, '14:00', '16:00', '14:00–16:00 HKT · 06:00–08:00 your time'],
    ['London', 0, '07:00', '09:00', '07:00–09:00 HKT · [11-30] 23:00–[12-01] 01:00 your time'],
    ['Auckland', 13 * 60, '20:00', '21:00', '20:00–21:00 HKT · [12-02] 01:00–02:00 your time'],
    ['New Delhi', 330, '08:00', '09:00', '08:00–09:00 HKT · 05:30–06:30 your time'],
  ])('have those of %s beside them', (_, ahead, from, to, times) => {
    expect(inZone(ahead).period(december(1, from), december(1, to)).times).toBe(times);
  });

  it('say a single moment likewise', () => {
    expect(inZone(hongKong).time(december(1, '14:00'))).toBe('14:00');
    expect(inZone(0).time(december(1, '05:00'))).toBe('05:00 HKT · [11-30] 21:00 your time');
    expect(inZone(hongKong).moment('2026-12-01T06:00:00Z', 'Asia/Hong_Kong')).toBe('[12-01] 14:00');
    expect(inZone(0).moment('2026-12-01T06:00:00Z', 'Asia/Hong_Kong')).toBe(
      '[12-01] 14:00 HKT · 06:00 your time',
    );
  });

  it('count to twelve for those who like it so', () => {
    const twelve = clockOf({ am: (time) => `${time} am`, pm: (time) => `${time} pm` });
    expect(inZone(hongKong, twelve).period(december(1, '22:00'), december(2, '00:00')).times).toBe(
      '10:00 pm–12:00 am',
    );
    expect(inZone(0, twelve).period(december(1, '15:00'), december(1, '17:30')).times).toBe(
      '3:00–5:30 pm HKT · 7:00–9:30 am your time',
    );
  });
});
