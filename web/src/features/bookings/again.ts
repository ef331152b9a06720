import type { Schemas } from '../../api/client';
import { addDays, localText, wallTimeIn } from '../../time/campus-time';
import type { Booking } from './bookings';
import { wishLike } from './wish-like';

const week = 7;

/** The same at the same time of the week, as soon as that comes round. */
export function againAfter(booking: Booking, now = new Date()): Schemas['BookBody'] {
  const [start, end] = [wallTimeIn(booking.start), wallTimeIn(booking.end)];
  const passed = now.getTime() - Date.parse(booking.start);
  const weeks = Math.max(1, Math.floor(passed / (week * 86_400_000)) + 1);
  const later = (time: typeof start) => localText({ ...time, date: addDays(time.date, weeks * week) });
  return { ...wishLike(booking), start: later(start), end: later(end), timeZone: booking.timeZone };
}
