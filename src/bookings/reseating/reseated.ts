import { unitsElsewhere } from '../../availability/index.js';
import type { Claim } from '../../capacity/index.js';
import { checkInDeadline } from '../../rules/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, isShared } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Approval } from '../approvals/approval.js';
import type { Booking, SpaceTaken } from '../booking.js';
import { claimsOf } from '../claims-of.js';

/** Where a booking goes. */
export interface NewPlace {
  /** Instead of its first space. */
  space: CatalogueSpace;
  /** Instead of those beside it, in their order; they stay where nothing is said. */
  others?: readonly CatalogueSpace[];
  /** When it begins there, where that is another time; it is as long as it was. */
  start?: Instant;
}

/** All spaces of a booking, the first first. */
export const spacesOf = ({ spaceId, units, setUpMinutes, cleanUpMinutes, others }: Booking): SpaceTaken[] => [
  { spaceId, units, setUpMinutes, cleanUpMinutes },
  ...others,
];

/** How many units it would take there. */
export function unitsThere(
  { spaceId, units }: Pick<SpaceTaken, 'spaceId' | 'units'>,
  space: CatalogueSpace,
  { byId }: CatalogueSnapshot,
): number {
  return isShared(space) ? unitsElsewhere({ space: byId.get(spaceId)!, units }, space) : space.capacity;
}

/** A booking as it is once somebody else has moved it, with all that it was granted. */
export function reseated(
  booking: Booking,
  { space, others, start }: NewPlace,
  catalogue: CatalogueSnapshot,
  now: Instant,
): Booking {
  const { during, status } = booking;
  const time = start === undefined ? during : { start, end: start + during.end - during.start };
  const [first, ...rest] = spacesOf(booking).map((taken, n) =>
    takenThere(taken, n === 0 ? space : others?.[n - 1], catalogue),
  );
  return {
    ...booking,
    ...first!,
    others: rest,
    during: time,
    checkInBy: status === 'checked_in' ? booking.checkInBy : checkInDeadline(space.terms, time, now),
    lateAt: null,
    approval: booking.approval && approvedThere(booking, [first!, ...rest]),
  };
}

/** What stays stays as it is, whatever its terms have become. */
function takenThere(
  taken: SpaceTaken,
  space: CatalogueSpace | undefined,
  catalogue: CatalogueSnapshot,
): SpaceTaken {
  if (!space || space.id === taken.spaceId) return taken;
  const { setUpMinutes, cleanUpMinutes } = space.terms;
  return { spaceId: space.id, units: unitsThere(taken, space, catalogue), setUpMinutes, cleanUpMinutes };
}

function approvedThere({ approval, ...before }: Booking, spaces: readonly SpaceTaken[]): Approval {
  const went = new Map(
    spacesOf({ ...before, approval }).map(({ spaceId }, n) => [spaceId, spaces[n]!.spaceId]),
  );
  const [first, ...others] = spaces.map(({ spaceId, units }) => ({ spaceId, units }));
  const { bounds, steps } = approval!;
  return {
    ...approval!,
    steps: steps.map(({ spaceIds, ...step }) => ({
      ...step,
      ...(spaceIds && { spaceIds: spaceIds.map((id) => went.get(id) ?? id) }),
    })),
    bounds: { ...bounds, ...first!, ...(others.length > 0 && { others }) },
  };
}

/** All that it would occupy there, as a booking of that space alone. */
export const claimsThere = (
  { during, ...taken }: Pick<Booking, 'spaceId' | 'units' | 'during'>,
  space: CatalogueSpace,
  catalogue: CatalogueSnapshot,
): Claim[] => {
  const { setUpMinutes, cleanUpMinutes } = space.terms;
  const units = unitsThere(taken, space, catalogue);
  return claimsOf({ spaceId: space.id, units, setUpMinutes, cleanUpMinutes, during, others: [] }, catalogue);
};
