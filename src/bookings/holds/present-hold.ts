import { publicId, uuidOf } from '../../platform/index.js';
import type { BookingView } from '../bookings.dto.js';
import type { HoldView } from './holds.dto.js';

/** A hold is a booking that is not one yet: the same row, under an id of its own. */
export function presentHold({
  id: bookingId,
  status,
  expiresAt,
  spaceId,
  space,
  spaces,
  start,
  end,
  timeZone,
  title,
  purpose,
  people,
  units,
  version,
  links,
}: BookingView): HoldView {
  const id = publicId('hold', uuidOf('booking', bookingId)!);
  return {
    id,
    status,
    ...(expiresAt !== undefined && { expiresAt }),
    spaceId,
    ...(space && { space }),
    ...(spaces && { spaces }),
    start,
    end,
    timeZone,
    title,
    ...(purpose !== undefined && { purpose }),
    people,
    units,
    version,
    links: { self: `/api/v1/holds/${id}`, booking: links.self },
  };
}
