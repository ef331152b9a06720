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
  const shared = new Map<string, boolean>();
  const numbers = new Map<object, number>();
  const numberOf = (thing: object) => {
    let number = numbers.get(thing);
    if (number === undefined) numbers.set(thing, (number = numbers.size));
    return number;
  };

  return (booking: Booking, booker: Booker, space: CatalogueSpace, units: number): boolean => {
    const { during, people } = booking;
    const decide = () =>
      judge(booker, catalogue, space, { during, units, people, keepsStart: true }, now).every(({ code }) =>
        notTheirs.includes(code),
      );
    const isItsOwnCase =
      space.leases.length > 0 ||
      space.kinship !== undefined ||
      space.requirements !== undefined ||
      catalogue.entitlements.has(booker.tenantId);
    if (isItsOwnCase) return decide();
    const key = [
      during.start,
      during.end,
      people,
      units,
      space.capacity,
      numberOf(space.terms),
      numberOf(space.closures),
    ].join(' ');
    let verdict = shared.get(key);
    if (verdict === undefined) shared.set(key, (verdict = decide()));
    return verdict;
  };
}
