import type { Booker } from '../identity/index.js';
import { type Facts, type Fix, type Violation, violationsOf, type Wish } from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import type { Instant } from '../time/index.js';
import { closedFor } from './closures.js';
import { entitledOnlyTo } from './entitlements.js';
import { datesOf, isLeasedTo, isLeasedToAnother, takesLeasedPart } from './leases.js';
import type { SpaceShare } from './slot-lines.js';

/** What is wrong with a wish for a space, by the rules that every door shares; empty where it may be booked. */
export function judge(
  booker: Booker,
  snapshot: CatalogueSnapshot,
  space: CatalogueSpace,
  wish: Wish,
  now: Instant,
): Violation[] {
  const facts = factsOf(booker, snapshot, space, wish);
  const closure = closedFor(snapshot, space, wish, now);
  const leasedToAnother = facts.leasedToAnother || takesLeasedPart(booker.tenantId, snapshot, space, wish);
  return violationsOf(wish, space.terms, { ...facts, leasedToAnother, ...(closure && { closure }) }, now);
}

function factsOf(
  booker: Booker,
  snapshot: CatalogueSnapshot,
  space: CatalogueSpace,
  { during, namedForm }: Wish,
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
    ...(space.requirements && { requirements: space.requirements }),
    ...((space.requirements || namedForm !== undefined) && { credentials: booker }),
  };
}

/** The same for several spaces at once, each by its own rules. People may spread over them. */
export function judgeEach(
  booker: Booker,
  snapshot: CatalogueSnapshot,
  shares: readonly SpaceShare[],
  { people, ...wish }: Omit<Wish, 'units'>,
  now: Instant,
): Violation[] {
  const places = shares.reduce((sum, { space }) => sum + space.capacity, 0);
  return shares.flatMap(({ space, units }, n) =>
    judge(
      booker,
      snapshot,
      space,
      { ...wish, units, people: people > places ? people : Math.min(people, space.capacity) },
      now,
    ).map((violation) => ofSpace(violation, space, n)),
  );
}

/** A violation by one of several spaces; its fix points into the list of them. */
function ofSpace(
  { fix, ...violation }: Violation,
  { publicId: spaceId }: CatalogueSpace,
  n: number,
): Violation {
  const within =
    fix &&
    ((): Fix => {
      const { pointer, suggest, ...rest } = fix();
      return pointer === '/spaceId' || pointer === '/units'
        ? { pointer: `/spaces/${n}${pointer}`, ...rest }
        : { pointer, ...(suggest && { suggest }), ...rest };
    });
  return { ...violation, spaceId, ...(within && { fix: within }) };
}
