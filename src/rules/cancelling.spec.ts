import { minute } from '../time/index.js';
import { cancelFreeUntil, mayCancelAt } from './cancelling.js';
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
});
