import type { SpaceShare } from '../../availability/index.js';
import type { Booker } from '../../identity/index.js';
import { checkInDeadline, type Status } from '../../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Booking, SpaceTaken } from '../booking.js';
import type { Reader } from '../present-booking.js';
import { relyingOnAForm } from '../relied-on.js';
import { occupies } from './changed-fields.js';
import type { Target } from './target.js';

/** A booking as a change wants it, before anybody is asked about it. */
export function becoming(
  booking: Booking,
  target: Target,
  asked: readonly string[],
  status: Status,
  reader: Reader,
): Booking {
  const { space, riskFormId: _, ...fields } = target;
  const changed = {
    ...booking,
    ...fields,
    ...takenBy({ space, units: target.units }, booking, asked),
    others: target.others.map((other) => takenBy(other, booking, asked)),
    status,
  };
  return withCheckIn(booking, changed, space, reader);
}

/** The time around a booking is what the terms of its spaces say now, on the side that moves. */
function takenBy({ space, units }: SpaceShare, booking: Booking, changed: readonly string[]): SpaceTaken {
  const before = [booking, ...booking.others].find(({ spaceId }) => spaceId === space.id) ?? space.terms;
  return {
    spaceId: space.id,
    units,
    setUpMinutes: (changed.includes('start') ? space.terms : before).setUpMinutes,
    cleanUpMinutes: (changed.includes('end') ? space.terms : before).cleanUpMinutes,
  };
}

/** Who is expected at another time or place has the grace of that; who stays has the deadline that they have. */
function withCheckIn(before: Booking, booking: Booking, space: CatalogueSpace, { now }: Reader): Booking {
  const staysThere = before.spaceId === booking.spaceId && before.during.start === booking.during.start;
  if (!staysThere)
    return { ...booking, checkInBy: checkInDeadline(space.terms, booking.during, now), lateAt: null };
  const { checkInBy, during } = booking;
  return { ...booking, checkInBy: checkInBy === null ? null : Math.min(checkInBy, during.end) };
}

/** The risk form that it relies on is looked for anew where it goes elsewhere, or where somebody asks for that. */
export function withItsForm(
  booking: Booking,
  { riskFormId }: Target,
  asked: readonly string[],
  booker: Booker,
  catalogue: CatalogueSnapshot,
): Booking {
  if (!asked.some((field) => occupies.has(field) || field === 'riskFormId')) return booking;
  const had = riskFormId === undefined ? booking.riskFormId : null;
  return relyingOnAForm({ ...booking, riskFormId: had }, booker, catalogue, riskFormId ?? undefined);
}
