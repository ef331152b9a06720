import { usualStart } from './usual-start';

describe('What nobody has said when', () => {
  it.each([
    ['at noon', '2026-11-30T12:10', '2026-11-30', '12:30'],
    ['in the evening', '2026-11-30T20:59', '2026-11-30', '21:00'],
    ['late', '2026-11-30T21:00', '2026-12-01', '09:00'],
    ['at midnight', '2026-11-30T23:45', '2026-12-01', '09:00'],
    ['in the night', '2026-12-01T03:00', '2026-12-01', '09:00'],
    ['early', '2026-12-01T06:45', '2026-12-01', '07:00'],
  ])('proposes %s no hour of the night', (_, moment, date, time) => {
    expect(usualStart(new Date(`${moment}:00+08:00`), 'Asia/Hong_Kong')).toEqual({ date, time });
  });
});
