import type { Actor } from '../identity/index.js';
import { type Facts, type Violation, violationsOf, type Wish } from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import type { Interval, Instant } from '../time/index.js';
import { datesOf, isLeasedToAnother } from './leases.js';

/** What is wrong with a wish for a space, by the rules that every door shares; empty where it may be booked. */
export function judge(
  actor: Actor,
  snapshot: CatalogueSnapshot,
  space: CatalogueSpace,
  wish: Wish,
  now: Instant,
): Violation[] {
  return violationsOf(wish, space.terms, factsOf(actor, snapshot, space, wish.during), now);
}

const factsOf = (
  actor: Actor,
  { campus, holidays }: CatalogueSnapshot,
  space: CatalogueSpace,
  during: Interval,
): Facts => ({
  bookable: space.status === 'active',
  capacity: space.capacity,
  timeZone: campus.timeZone,
  leasedToAnother:
    space.leases.length > 0 && isLeasedToAnother(actor.tenantId, space, datesOf(during, campus.timeZone)),
  holidays,
});
