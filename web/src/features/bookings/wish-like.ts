import type { Schemas } from '../../api/client';
import type { Booking } from './bookings';

/** What to send to have the same again, at whatever time. */
export function wishLike(booking: Booking): Schemas['BookBody'] {
  const { spaceId, spaces, units, people, title, purpose, bookedFor } = booking;
  return {
    ...(spaces
      ? { spaces: spaces.map((one) => ({ spaceId: one.id, units: one.units })) }
      : { spaceId, units }),
    people,
    ...(title !== null && { title }),
    ...(purpose !== undefined && { purpose }),
    // Whoever sends it: somebody may look after what is another's.
    for: bookedFor,
  };
}
