import { Injectable } from '@nestjs/common';
import { judge } from '../../availability/index.js';
import { type Booking, unitsThere, violationProblem } from '../../bookings/index.js';
import type { Booker } from '../../identity/index.js';
import { Database, invalid, Problem, publicId } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace } from '../../spaces/index.js';
import { Clock, type Instant } from '../../time/index.js';
import type { Closure } from '../closure.js';
import { notTheirs } from './allowing.js';
import { asksNobodyElse } from './candidates.js';
import { cannotMove } from './planned-move.js';
import { Whose } from './whose.js';

type Closing = Pick<Closure, 'id' | 'spaceIds' | 'reason'>;

interface Wish {
  booking: Booking;
  booker: Booker;
  wanted: CatalogueSpace;
}

/** Why a booking that has to make way cannot go where somebody wants it by hand, once a plan has shown that it cannot. */
@Injectable()
export class WhyNot {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly whose: Whose,
    private readonly clock: Clock,
  ) {}

  async of(booking: Booking, wanted: CatalogueSpace, closure: Closing): Promise<Problem> {
    const [catalogue, bookerOf] = await Promise.all([
      this.catalogue.current(),
      this.whose.of(this.db.manager, [booking]),
    ]);
    return whyNot({ booking, booker: bookerOf(booking), wanted }, closure, catalogue, this.clock.now());
  }
}

function whyNot(
  { booking, booker, wanted }: Wish,
  closure: Closing,
  catalogue: CatalogueSnapshot,
  now: Instant,
): Problem {
  const given = cannotMove(booking, now);
  if (given)
    return new Problem('state-not-allowed', given.move.why[0]!.detail, { bookingStatus: booking.status });
  if (booking.others.length > 0)
    return new Problem(
      'state-not-allowed',
      'It has several spaces, which are placed together: leave it to the plan, or cancel it.',
      { bookingStatus: booking.status },
    );
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
  { id, spaceIds, reason }: Closing,
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
