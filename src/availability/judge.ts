import type { Booker } from '../identity/index.js';
import { type Facts, type Violation, violationsOf, type Wish } from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import type { Interval, Instant } from '../time/index.js';
import { entitledOnlyTo } from './entitlements.js';
import { datesOf, isLeasedTo, isLeasedToAnother } from './leases.js';

/** What is wrong with a wish for a space, by the rules that every door shares; empty where it may be booked. */
export function judge(
  booker: Booker,
  snapshot: CatalogueSnapshot,
  space: CatalogueSpace,
  wish: Wish,
  now: Instant,
): Violation[] {
  return violationsOf(wish, space.terms, factsOf(booker, snapshot, space, wish.during), now);
}

function factsOf(
  booker: Booker,
  snapshot: CatalogueSnapshot,
  space: CatalogueSpace,
  during: Interval,
): Facts {
  const { timeZone } = snapshot.campus;
  const dates = space.leases.length > 0 && datesOf(during, timeZone);
  const others = entitledOnlyTo(booker.tenantId, snapshot, space);
  return {
    bookable: space.status === 'active',
    capacity: space.capacity,
    timeZone,
    leasedToAnother: dates !== false && isLeasedToAnother(booker.tenantId, space, dates),
    holidays: snapshot.holidays,
    ...(others && !(dates && isLeasedTo(booker.tenantId, space, dates)) && { entitledOnlyTo: others }),
    ...(space.requirements && { requirements: space.requirements, credentials: booker }),
  };
}
