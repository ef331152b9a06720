import { unitsElsewhere } from '../../availability/index.js';
import type { Claim } from '../../capacity/index.js';
import { checkInDeadline } from '../../rules/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, isShared } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { claimsOf } from '../claims-of.js';

/** A booking of one space as it is once somebody else has moved it to another, at its own time and with all that it was granted. */
export function reseated(
  booking: Booking,
  space: CatalogueSpace,
  catalogue: CatalogueSnapshot,
  now: Instant,
): Booking {
  const origin = catalogue.byId.get(booking.spaceId)!;
  const units = isShared(space)
    ? unitsElsewhere({ space: origin, units: booking.units }, space)
    : space.capacity;
  const { terms } = space;
  return {
    ...booking,
    spaceId: space.id,
    units,
    setUpMinutes: terms.setUpMinutes,
    cleanUpMinutes: terms.cleanUpMinutes,
    checkInBy:
      booking.status === 'checked_in' ? booking.checkInBy : checkInDeadline(terms, booking.during, now),
    lateAt: null,
    approval: booking.approval && {
      ...booking.approval,
      bounds: { ...booking.approval.bounds, spaceId: space.id, units },
    },
  };
}

/** All that it would occupy there. */
export const claimsThere = (
  booking: Booking,
  space: CatalogueSpace,
  catalogue: CatalogueSnapshot,
  now: Instant,
): Claim[] => claimsOf(reseated(booking, space, catalogue, now), catalogue);
