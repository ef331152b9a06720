import type { Claim } from '../capacity/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import { type Interval, minute } from '../time/index.js';

/** Where a booking stands. */
export interface Placed {
  space: CatalogueSpace;
  during: Interval;
  units: number;
  setUpMinutes: number;
  cleanUpMinutes: number;
}

/** All that a booking occupies: its units of the space, from setting up to having cleaned up. */
export function claimsOf({ space, during, units, setUpMinutes, cleanUpMinutes }: Placed): Claim[] {
  const occupied = {
    start: during.start - setUpMinutes * minute,
    end: during.end + cleanUpMinutes * minute,
  };
  return [{ poolId: space.poolId, during: occupied, units }];
}
