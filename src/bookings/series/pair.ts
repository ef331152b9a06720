import type { Booking } from '../booking.js';
import { plusDays } from './edit-rule.js';
import type { SeriesDay } from './series.js';

export interface Paired<B> {
  pairs: (readonly [booking: B, day: SeriesDay])[];
  /** Bookings for which no date is left. */
  left: B[];
  /** Dates for which there is no booking. */
  added: SeriesDay[];
}

/**
 * Which booking becomes which date of a changed rule: the same date, moved along with all others; the rest one after
 * another. So a series of Tuesdays becomes one of Wednesdays booking by booking, and each keeps its id and history.
 */
export function pair<B extends Pick<Booking, 'occurrenceOn'>>(
  bookings: readonly B[],
  days: readonly SeriesDay[],
  shift: number,
): Paired<B> {
  const byDate = new Map(bookings.map((booking) => [plusDays(booking.occurrenceOn!, shift), booking]));
  const pairs = days.flatMap((day) => {
    const booking = byDate.get(day.date);
    return booking ? [[booking, day] as const] : [];
  });
  const paired = new Set(pairs.map(([booking]) => booking));
  const taken = new Set(pairs.map(([, { date }]) => date));
  const left = bookings.filter((booking) => !paired.has(booking));
  const added = days.filter(({ date }) => !taken.has(date));
  const both = Math.min(left.length, added.length);
  return {
    pairs: [...pairs, ...left.slice(0, both).map((booking, n) => [booking, added[n]!] as const)],
    left: left.slice(both),
    added: added.slice(both),
  };
}
