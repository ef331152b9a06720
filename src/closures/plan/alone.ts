import { type Booking, spacesOf } from '../../bookings/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';

/** A booking as if it had one of its spaces only: of its people so many as that had room for. */
export function alone(booking: Booking, nth: number, { byId }: CatalogueSnapshot): Booking {
  if (booking.others.length === 0) return booking;
  const taken = spacesOf(booking)[nth]!;
  const people = Math.min(booking.people, byId.get(taken.spaceId)!.capacity);
  return { ...booking, ...taken, people, others: [] };
}
