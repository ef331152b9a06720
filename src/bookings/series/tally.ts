import { occupying, statusAt } from '../../rules/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import type { SeriesTally } from './series.dto.js';

/** What has become of the bookings of a series. */
export function tallyOf(bookings: readonly Booking[], now: Instant): SeriesTally {
  const standing = bookings.filter((booking) => {
    const status = statusAt(booking, now);
    return occupying.includes(status) || status === 'completed';
  });
  return {
    booked: standing.length,
    upcoming: standing.filter(({ during }) => during.start > now).length,
    cancelled: bookings.filter(({ status }) => status === 'cancelled').length,
  };
}
