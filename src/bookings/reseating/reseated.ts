import { unitsElsewhere } from '../../availability/index.js';
import type { Claim } from '../../capacity/index.js';
import { checkInDeadline } from '../../rules/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, isShared } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { claimsOf } from '../claims-of.js';

/** How many units it would take there. */
export function unitsThere(
  { spaceId, units }: Booking,
  space: CatalogueSpace,
  { byId }: CatalogueSnapshot,
): number {
  return isShared(space) ? unitsElsewhere({ space: byId.get(spaceId)!, units }, space) : space.capacity;
}

/** A booking of one space as it is once somebody else has moved it to another, at its own time and with all that it was granted. */
export function reseated(
  booking: Booking,
  space: CatalogueSpace,
  catalogue: CatalogueSnapshot,
  now: Instant,
): Booking {
  const units = unitsThere(booking, space, catalogue);
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
): Claim[] => {
  const { setUpMinutes, cleanUpMinutes } = space.terms;
  const units = unitsThere(booking, space, catalogue);
  const there = {
    spaceId: space.id,
    units,
    setUpMinutes,
    cleanUpMinutes,
    during: booking.during,
    others: [],
  };
  return claimsOf(there, catalogue);
};
