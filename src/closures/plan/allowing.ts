import { judge } from '../../availability/index.js';
import type { Booking } from '../../bookings/index.js';
import type { Booker } from '../../identity/index.js';
import type { ViolationCode } from '../../rules/index.js';
import { type CatalogueSnapshot, type CatalogueSpace } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';

/** What binds whoever books anew, and not whom others move. */
export const notTheirs: readonly ViolationCode[] = ['starts-in-past', 'outside-booking-window'];

/**
 * Whether the rules of a space allow a booking that is moved there. Spaces that the rules cannot tell apart share a
 * verdict: thousands have equal terms.
 */
export function allowing(catalogue: CatalogueSnapshot, now: Instant) {
  /** By what the wish is, then by the terms, the closures and the capacity of the space. */
  const shared = new Map<string, Map<object, Map<object, Map<number, boolean>>>>();
  let last: { booking?: Booking; verdicts?: Map<object, Map<object, Map<number, boolean>>> } = {};
  const verdictsFor = (booking: Booking, keepsStart: boolean, { terms, closures }: CatalogueSpace) => {
    if (last.booking !== booking) {
      const { during, people, units, spaceId } = booking;
      last = {
        booking,
        verdicts: within(shared, `${during.start} ${during.end} ${keepsStart} ${people} ${units} ${spaceId}`),
      };
    }
    return within(within(last.verdicts!, terms), closures);
  };

  return (
    booking: Booking,
    booker: Booker,
    space: CatalogueSpace,
    { units, keepsStart = true }: { units: number; keepsStart?: boolean },
  ): boolean => {
    const { during, people } = booking;
    const decide = () =>
      judge(booker, catalogue, space, { during, units, people, keepsStart }, now).every(({ code }) =>
        notTheirs.includes(code),
      );
    const isItsOwnCase =
      space.leases.length > 0 ||
      space.kinship !== undefined ||
      space.requirements !== undefined ||
      catalogue.entitlements.has(booker.tenantId);
    if (isItsOwnCase) return decide();
    const verdicts = verdictsFor(booking, keepsStart, space);
    let verdict = verdicts.get(space.capacity);
    if (verdict === undefined) verdicts.set(space.capacity, (verdict = decide()));
    return verdict;
  };
}

function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map<L, V>()));
  return inner;
}
