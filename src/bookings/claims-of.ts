import { addedUp, type Claim } from '../capacity/index.js';
import { withBuffers } from '../rules/index.js';
import { type CatalogueSnapshot, drawsOf } from '../spaces/index.js';
import type { Interval } from '../time/index.js';
import type { Booking, SpaceTaken } from './booking.js';

type Occupying = Pick<Booking, 'spaceId' | 'during' | 'units' | 'setUpMinutes' | 'cleanUpMinutes' | 'others'>;

/** All that a booking occupies: every pool that its units of each of its spaces draw on, from setting up to having cleaned up. */
export function claimsOf({ during, others, ...first }: Occupying, catalogue: CatalogueSnapshot): Claim[] {
  const own = claimsOfOne(first, during, catalogue);
  return others.length === 0
    ? own
    : addedUp([...own, ...others.flatMap((other) => claimsOfOne(other, during, catalogue))]);
}

function claimsOfOne(taken: SpaceTaken, during: Interval, { byId }: CatalogueSnapshot): Claim[] {
  const occupied = withBuffers(during, taken);
  // What is booked is never removed from the catalogue.
  return drawsOf(byId.get(taken.spaceId)!, taken.units).map(({ poolId, units }) => ({
    poolId,
    during: occupied,
    units,
  }));
}
