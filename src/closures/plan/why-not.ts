import { judge } from '../../availability/index.js';
import { type Booking, unitsThere, violationProblem } from '../../bookings/index.js';
import type { Booker } from '../../identity/index.js';
import { invalid, Problem, publicId } from '../../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Closure } from '../closure.js';
import { notTheirs } from './allowing.js';
import { asksNobodyElse } from './candidates.js';
import { cannotMove } from './planned-move.js';

interface Wish {
  booking: Booking;
  booker: Booker;
  wanted: CatalogueSpace;
}

/** Why a booking that has to make way cannot go to a space, where a plan has shown that it cannot. */
export function whyNot(
  { booking, booker, wanted }: Wish,
  closure: Pick<Closure, 'id' | 'spaceIds' | 'reason'>,
  catalogue: CatalogueSnapshot,
  now: Instant,
): Problem {
  const given = cannotMove(booking, now);
  if (given)
    return new Problem('state-not-allowed', given.move.why[0]!.detail, { bookingStatus: booking.status });
  const refused = notThere(catalogue.byId.get(booking.spaceId)!, wanted, closure);
  if (refused) return refused;
  const { during, people } = booking;
  const units = unitsThere(booking, wanted, catalogue);
  const violations = judge(booker, catalogue, wanted, { during, units, people, keepsStart: true }, now);
  const binding = violations.filter(({ code }) => !notTheirs.includes(code));
  return binding.length > 0
    ? violationProblem(binding)
    : new Problem('slot-taken', `${wanted.code} is taken at that time. Choose another.`);
}

/** What is wrong with a space whatever the time: it closes too, it cannot be booked, or it is of another sort. */
function notThere(
  origin: CatalogueSpace,
  wanted: CatalogueSpace,
  { id, spaceIds, reason }: Pick<Closure, 'id' | 'spaceIds' | 'reason'>,
): Problem | undefined {
  const { code } = wanted;
  if (spaceIds.includes(wanted.id))
    return new Problem('space-closed', `${code} closes too. Choose a space that stays open.`, {
      closure: { id: publicId('closure', id), reason },
    });
  if (wanted.status !== 'active') return new Problem('not-bookable', `${code} cannot be booked.`);
  if (wanted.kind !== origin.kind)
    return invalid({
      pointer: '/spaceId',
      code: 'other-kind',
      detail: `${code} is of another kind than ${origin.code}.`,
    });
  if (!asksNobodyElse(origin, wanted))
    return new Problem('approval-required', `${code} asks for an approval that ${origin.code} does not.`);
  return undefined;
}
