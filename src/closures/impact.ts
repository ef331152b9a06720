import type { Booking } from '../bookings/index.js';
import type { Impact } from './closure.js';

/** How much is booked in what is to be closed, and how many people and companies that concerns. */
export const impactOf = (
  spaceIds: readonly string[],
  bookings: readonly Pick<Booking, 'bookedFor' | 'tenantId' | 'seriesId'>[],
): Impact => ({
  spaces: spaceIds.length,
  bookings: bookings.length,
  people: new Set(bookings.map(({ bookedFor }) => bookedFor)).size,
  tenants: new Set(bookings.map(({ tenantId }) => tenantId)).size,
  series: new Set(bookings.flatMap(({ seriesId }) => seriesId ?? [])).size,
});
