import type { Actor } from '../identity/index.js';
import { type Facts, type Violation, violationsOf, type Wish } from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { type Instant, type Interval, inZone } from '../time/index.js';

/** What is wrong with a wish for a space, by the rules that every door shares; empty where it may be booked. */
export function judge(actor: Actor, { campus }: CatalogueSnapshot, space: CatalogueSpace, wish: Wish, now: Instant): Violation[] {
  return violationsOf(wish, space.terms, factsOf(actor, campus.timeZone, space, wish.during), now);
}

const factsOf = (actor: Actor, timeZone: string, space: CatalogueSpace, during: Interval): Facts => ({
  bookable: space.status === 'active',
  capacity: space.capacity,
  timeZone,
  leasedToAnother: space.leases.length > 0 && isLeasedToAnother(actor, timeZone, space, during),
});

/** Leases are counted in dates of the campus. */
function isLeasedToAnother(actor: Actor, timeZone: string, space: CatalogueSpace, { start, end }: Interval): boolean {
  const firstDate = inZone(start, timeZone).slice(0, 10);
  const lastDate = inZone(end - 1, timeZone).slice(0, 10);
  return space.leases.some(({ tenantId, from, to }) => tenantId !== actor.tenantId && from <= lastDate && (to === undefined || firstDate < to));
}
