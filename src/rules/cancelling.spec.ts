import { minute } from '../time/index.js';
import { cancelFreeUntil, mayCancelAt, staysBound } from './cancelling.js';
import type { Status } from './lifecycle.js';

const start = Date.parse('2026-12-01T14:00+08:00');
const booking = (status: Status) => ({ status, during: { start, end: start + 60 * minute } });

describe('A booking', () => {
  it.each<[Status, number, number, boolean]>([
    ['confirmed', 60, 61, true],
    ['confirmed', 60, 60, true],
    ['confirmed', 60, 59, false],
    ['confirmed', 60, -30, false],
    ['confirmed', 0, -30, true],
    ['checked_in', 60, 59, false],
    ['requested', 60, 59, true],
    ['held', 60, 59, true],
  ])(
    'that is %s, with a notice of %i minutes, %i minutes before its start, may be cancelled: %s',
    (status, cancelNoticeMinutes, minutesBefore, may) => {
      expect(mayCancelAt(booking(status), { cancelNoticeMinutes }, start - minutesBefore * minute)).toBe(may);
    },
  );

  it('tells until when, where there is a deadline', () => {
    expect(cancelFreeUntil(booking('confirmed'), { cancelNoticeMinutes: 90 })).toBe(start - 90 * minute);
    expect(cancelFreeUntil(booking('confirmed'), { cancelNoticeMinutes: 0 })).toBeUndefined();
    expect(cancelFreeUntil(booking('cancelled'), { cancelNoticeMinutes: 90 })).toBeUndefined();
  });

  const notice = (cancelNoticeMinutes: number) => ({ cancelNoticeMinutes });
  it.each<[string, Status, number, number, number, boolean]>([
    ['in time, anywhere', 'confirmed', 60, 60, 10_000, true],
    ['in time, to where there is no deadline', 'confirmed', 60, 0, 10_000, true],
    ['too late, to the last start that is too late to cancel', 'confirmed', 30, 60, 29, true],
    ['too late, to the first start that could be cancelled', 'confirmed', 30, 60, 30, false],
    ['too late, to an earlier start', 'confirmed', 30, 60, -10, true],
    ['too late, with its start as it is', 'confirmed', 30, 60, 0, true],
    ['too late, to where there is no deadline', 'confirmed', 30, 0, 0, false],
    ['too late, to where the deadline is earlier', 'checked_in', 30, 120, 89, true],
    ['while it waits for its answer, anywhere', 'requested', 30, 60, 10_000, true],
  ])('is moved %s', (_, status, minutesBefore, noticeThere, by, may) => {
    const during = { start: start + by * minute, end: start + (by + 60) * minute };
    const now = start - minutesBefore * minute;
    expect(staysBound(booking(status), notice(60), { during, terms: notice(noticeThere) }, now)).toBe(may);
  });
});
