import type { Schemas } from '../../api/client';
import { addDays, daysBetween } from '../../time/campus-time';
import type { Booking } from '../bookings/bookings';

/** The same change, said of another date of the series. Times are local, with their zone. */
export function saidOf(
  changes: Schemas['MoveBody'],
  { occurrence: seen = '' }: Booking,
  { occurrence: other = '' }: Booking,
): Schemas['MoveBody'] {
  const days = daysBetween(seen, other);
  const moved = (text: string) => addDays(text.slice(0, 10), days) + text.slice(10);
  return {
    ...changes,
    ...(changes.start && { start: moved(changes.start) }),
    ...(changes.end && { end: moved(changes.end) }),
  };
}
