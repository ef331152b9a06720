import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { invalid, notFound, Problem } from '../../platform/index.js';
import { withStates } from '../../rules/index.js';
import { type ActOptions, BookingActs, type Outcome, type Scene } from '../booking-acts.js';
import type { Booking } from '../booking.js';
import type { BookingView } from '../bookings.dto.js';
import { claimsOf } from '../claims-of.js';
import type { Approval, Step } from './approval.js';
import type { ApproveBody, DeclineBody } from './approvals.dto.js';
import { isMeant, notTheirs, stepsToDecide } from './deciders.js';
import { claimsIn, fallenBack, placesChanged } from './fallback.js';

/** Saying yes and no to requests. The lock on the booking decides between those who do so at once. */
@Injectable()
export class DecisionsService {
  constructor(private readonly acts: BookingActs) {}

  /** Approves whatever of it is the actor's to approve now. The last step makes it a booking. */
  approve(actor: Actor, id: string, { note, step }: ApproveBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'approve',
      options,
      decide: (scene) => {
        const deciding = stepsFor(scene, step);
        return deciding && approved(scene, deciding, note);
      },
    });
  }

  /** One no is enough. What only asked for more goes back to what it had. */
  decline(
    actor: Actor,
    id: string,
    { reason, step }: DeclineBody,
    options: ActOptions,
  ): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'decline',
      options,
      decide: (scene) => {
        const deciding = stepsFor(scene, step);
        return deciding && declined(scene, deciding, reason);
      },
    });
  }
}

/** The steps that an actor decides; undefined where that has happened before. */
function stepsFor({ booking, reader: { actor, now } }: Scene, name?: string): Step[] | undefined {
  const { steps } = approvalOf(booking);
  const meant = name === undefined ? steps : steps.filter((step) => step.name === name);
  if (meant.length === 0) {
    throw invalid({
      pointer: '/step',
      code: 'unknown',
      detail: `There is no step "${name}". There are ${steps.map((step) => step.name).join(', ')}.`,
    });
  }
  // Who has had their say and says it again without naming a step means the same: a later one has to be named.
  if (name === undefined && steps.some(({ decidedBy }) => decidedBy === actor.memberId)) return undefined;
  const mine = stepsToDecide(actor, booking, now).filter((step) => meant.includes(step));
  if (mine.length > 0) return mine;
  const ownOnes = meant.filter(({ by }) => isMeant(actor, by, booking));
  if (ownOnes.some(({ state }) => state === 'approved')) return undefined;
  if (ownOnes.some(({ state }) => state === 'waiting')) {
    const first = steps.filter(({ state }) => state === 'open').map((step) => step.name);
    throw new Problem('state-not-allowed', `This step waits for ${first.join(' and ')}.`, {
      bookingStatus: booking.status,
      waitsFor: first,
    });
  }
  throw notTheirs(actor, booking);
}

function approved(scene: Scene, deciding: readonly Step[], note?: string): Outcome {
  const { booking, reader, next } = scene;
  const { fallback, ...approval } = decided(scene, deciding, 'approved', note);
  if (approval.steps.some(({ state }) => state !== 'approved')) {
    return {
      booking: { ...booking, approval: { ...approval, ...(fallback && { fallback }) } },
      type: 'booking.step_approved',
      changed: ['approval'],
      reason: note,
    };
  }
  return {
    booking: { ...booking, status: next, expiresAt: null, approval },
    type: 'booking.approved',
    changed: ['status', 'approval'],
    reason: note,
    // Until now it occupied what it had before as well.
    ...(fallback && { claims: claimsOf(booking, reader.catalogue) }),
  };
}

function declined(scene: Scene, deciding: readonly Step[], reason: string): Outcome {
  const { booking, next } = scene;
  const { fallback, ...approval } = decided(scene, deciding, 'declined', reason);
  if (fallback) {
    const before = fallenBack(booking, fallback);
    return {
      booking: before,
      type: 'booking.change_declined',
      changed: ['status', 'approval', ...placesChanged(booking, before)],
      reason,
      claims: claimsIn(fallback),
    };
  }
  return {
    booking: { ...booking, status: next, approval },
    type: 'booking.declined',
    changed: ['status', 'approval'],
    reason,
    claims: [],
  };
}

function decided(
  { booking, reader: { actor, now } }: Scene,
  deciding: readonly Step[],
  state: 'approved' | 'declined',
  note?: string,
): Approval {
  const approval = approvalOf(booking);
  const decidedAt = new Date(now).toISOString();
  const steps = approval.steps.map((step) =>
    deciding.includes(step)
      ? { ...step, state, decidedBy: actor.memberId, decidedAt, ...(note !== undefined && { note }) }
      : step,
  );
  return { ...approval, steps: state === 'approved' ? withStates(steps) : steps };
}

function approvalOf({ approval }: Booking): Approval {
  if (!approval) throw notFound('request');
  return approval;
}
