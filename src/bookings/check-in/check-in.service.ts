import { Injectable } from '@nestjs/common';
import { WalkIns } from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import { Problem } from '../../platform/index.js';
import { checkInOpensAt, deadlineAfterUndo, lateDeadline, undoCheckInUntil } from '../../rules/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import { type ActOptions, BookingActs, type Outcome, type Scene } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import type { BookingView, WhyBody } from '../bookings.dto.js';
import { claimsOf } from '../claims-of.js';
import { Overdue } from '../overdue.js';

/** Somebody comes, comes late, or leaves early. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly acts: BookingActs,
    private readonly store: BookingStore,
    private readonly overdue: Overdue,
    private readonly walkIns: WalkIns,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Checking in twice is checking in once. Who comes after the deadline is told what is left to be had. */
  async checkIn(actor: Actor, id: string, why: WhyBody, options: ActOptions): Promise<BookingView> {
    try {
      return await this.acts.run({ actor, id, act: 'check_in', options, decide: because(why, checkedIn) });
    } catch (refusal) {
      if (!isTooLate(refusal)) throw refusal;
      throw await this.tooLate(actor, id, options);
    }
  }

  /** It was the wrong door, or a slip of the finger: nobody has come, as before. */
  undo(actor: Actor, id: string, why: WhyBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({ actor, id, act: 'undo_check_in', options, decide: because(why, notComeAfterAll) });
  }

  /** The place is kept for longer; once, as others wait for it. */
  late(actor: Actor, id: string, why: WhyBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({ actor, id, act: 'late', options, decide: because(why, keptLonger) });
  }

  /** What is left of it can be booked by others at once. */
  end(actor: Actor, id: string, why: WhyBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({ actor, id, act: 'end', options, decide: because(why, ended) });
  }

  private async tooLate(actor: Actor, id: string, { dryRun = false }: ActOptions): Promise<Problem> {
    const booking = (await this.store.find(id))!;
    const catalogue = await this.catalogue.current();
    const space = catalogue.byId.get(booking.spaceId)!;
    // Its own claims must not stand in the way of what is offered.
    if (!dryRun) await this.overdue.release(claimsOf(booking, catalogue));
    const { units, people, during } = booking;
    const wish = { units, people, until: during.end };
    const walkIn = await this.walkIns.at(actor, catalogue, space, wish, this.clock.now());
    const since = inZone(booking.checkInBy ?? during.start, catalogue.campus.timeZone);
    const wayOut = walkIn.offer
      ? 'The rest of it is still free: book "offer".'
      : walkIn.alternatives?.length
        ? 'Book one of "alternatives" by its offerId.'
        : '';
    return new Problem(
      'state-not-allowed',
      `Nobody had checked in by ${since}, so the place was given up. ${wayOut}`.trim(),
      { bookingStatus: 'no_show', ...walkIn },
    );
  }
}

/** Why it is done stands in the history: as a rule, because somebody asked for it who could not do it themselves. */
const because =
  ({ reason }: WhyBody, decide: (scene: Scene) => Outcome | undefined) =>
  (scene: Scene): Outcome | undefined => {
    const outcome = decide(scene);
    return outcome && { ...outcome, reason };
  };

const isTooLate = (refusal: unknown) =>
  refusal instanceof Problem &&
  refusal.code === 'state-not-allowed' &&
  refusal.extras['bookingStatus'] === 'no_show';

function checkedIn({ booking, reader: { catalogue, now }, next }: Scene): Outcome {
  const terms = catalogue.byId.get(booking.spaceId)?.terms;
  const opensAt = terms ? checkInOpensAt(terms, booking.during) : booking.during.start;
  if (now < opensAt) {
    const shown = inZone(opensAt, catalogue.campus.timeZone);
    throw new Problem('check-in-not-open', `One can check in from ${shown} on.`, { opensAt: shown });
  }
  return {
    booking: { ...booking, status: next, checkedInAt: now },
    type: 'booking.checked_in',
    changed: ['status'],
  };
}

function notComeAfterAll({ booking, reader: { catalogue, now }, next }: Scene): Outcome {
  const { checkedInAt, checkInBy, during, status } = booking;
  const until = undoCheckInUntil(checkedInAt ?? 0);
  if (checkedInAt === null || now > until) {
    throw new Problem('state-not-allowed', 'It is too late to take this back: end it, or cancel it.', {
      bookingStatus: status,
      ...(checkedInAt !== null && { deadline: inZone(until, catalogue.campus.timeZone) }),
    });
  }
  return {
    booking: {
      ...booking,
      status: next,
      checkedInAt: null,
      checkInBy: deadlineAfterUndo(checkInBy, checkedInAt, during),
    },
    type: 'booking.check_in_undone',
    changed: ['status', 'checkIn'],
  };
}

/** Where nobody need check in, nothing need be kept. */
function keptLonger({ booking, reader: { catalogue, now }, next }: Scene): Outcome | undefined {
  const { checkInBy, lateAt, during, status } = booking;
  if (checkInBy === null) return undefined;
  if (lateAt !== null) {
    const deadline = inZone(checkInBy, catalogue.campus.timeZone);
    throw new Problem(
      'state-not-allowed',
      `It has been kept for longer once, until ${deadline}. Move it to a later start if you can.`,
      { bookingStatus: status, deadline },
    );
  }
  return {
    booking: { ...booking, status: next, checkInBy: lateDeadline(checkInBy, during), lateAt: now },
    type: 'booking.late',
    changed: ['checkIn'],
  };
}

function ended({ booking, reader: { catalogue, now }, next }: Scene): Outcome {
  if (now <= booking.during.start) {
    throw new Problem('state-not-allowed', 'It has not begun. Cancel it instead.', {
      bookingStatus: booking.status,
    });
  }
  const during = { start: booking.during.start, end: now };
  return {
    booking: { ...booking, during, status: next },
    type: 'booking.ended',
    changed: ['end', 'status'],
    claims: claimsOf({ ...booking, during }, catalogue),
  };
}
