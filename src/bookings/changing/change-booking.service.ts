import { Injectable } from '@nestjs/common';
import { Alternatives } from '../../availability/index.js';
import { type Actor, type Booker, Bookers } from '../../identity/index.js';
import { Problem } from '../../platform/index.js';
import type { Act, Violation } from '../../rules/index.js';
import { Consents } from '../approvals/consents.js';
import { refuseToAskForNamed } from '../approvals/people-first.js';
import { PartyNamed } from '../attendees/party-named.js';
import { type ActOptions, BookingActs, type Scene } from '../booking-acts.js';
import type { BookingView, CancelBody, ExtendBody, MoveBody } from '../bookings.dto.js';
import { refuseIfTooLateToCancel, refuseToEscapeTheDeadline } from '../cancel-deadline.js';
import { claimsOf } from '../claims-of.js';
import { slotTaken, violationProblem } from '../refusal.js';
import { nameOf } from '../several/shares.js';
import { becoming, withItsForm } from './becoming.js';
import { changedFields, occupies, typeOf } from './changed-fields.js';
import type { Target } from './target.js';
import { overflowOf, targetOfExtend } from './target-of-extend.js';
import { targetOfMove } from './target-of-move.js';
import { violationsOfChange } from './violations-of-change.js';

/** Moving, extending and cancelling. */
@Injectable()
export class ChangeBookingService {
  constructor(
    private readonly acts: BookingActs,
    private readonly consents: Consents,
    private readonly alternatives: Alternatives,
    private readonly bookers: Bookers,
    private readonly parties: PartyNamed,
  ) {}

  move(actor: Actor, id: string, body: MoveBody, options: ActOptions): Promise<BookingView> {
    return this.change(
      actor,
      id,
      'move',
      { ...options, ...saidIn(body) },
      async ({ tx, booking, reader }) => {
        const party = await this.parties.find(tx, booking.tenantId, body, booking.party);
        return targetOfMove(booking, body, party, reader.catalogue);
      },
    );
  }

  /** Moves the end; a refusal says how far it could go, and offers the rest elsewhere. */
  extend(actor: Actor, id: string, body: ExtendBody, options: ActOptions): Promise<BookingView> {
    return this.change(actor, id, 'extend', { ...options, ...saidIn(body) }, ({ booking, reader }) =>
      targetOfExtend(booking, body, reader.catalogue),
    );
  }

  /** Cancelling twice is cancelling once. */
  cancel(actor: Actor, id: string, { reason }: CancelBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'cancel',
      options,
      decide({ booking, next, reader }) {
        refuseIfTooLateToCancel(booking, reader);
        return {
          booking: { ...booking, status: next, cancelReason: reason ?? null },
          type: 'booking.cancelled',
          changed: ['status'],
          reason,
          claims: [],
        };
      },
    });
  }

  private change(
    actor: Actor,
    id: string,
    act: 'move' | 'extend',
    { reason, ...options }: ActOptions & { reason?: string | undefined },
    targetOf: (scene: Scene) => Target | Promise<Target>,
  ): Promise<BookingView> {
    let booker: Booker = actor;
    let target: Target;
    return this.acts.run({
      actor,
      id,
      act,
      options,
      decide: async (scene) => {
        const { tx, booking, reader, next } = scene;
        target = await targetOf(scene);
        const asked = changedFields(booking, target);
        if (asked.length === 0) return undefined;
        // Whoever changes it: the rules bind whom it is for.
        booker = await this.bookers.of(tx, actor, booking.bookedFor);
        refuseIf(violationsOfChange(booker, reader, booking, target, asked, act));
        refuseToEscapeTheDeadline(booking, target, reader);
        const wanted = becoming(booking, target, asked, next, reader);
        const { booking: granted, claims } = await this.consents.to(scene, wanted);
        const becomes = withItsForm(granted, target, asked, booker, reader.catalogue);
        const changed = [
          ...asked.filter((field) => field !== 'riskFormId'),
          ...(becomes.riskFormId === booking.riskFormId ? [] : ['riskFormId']),
        ];
        if (changed.length === 0) return undefined;
        refuseToAskForNamed(becomes);
        const turns = becomes.status !== booking.status;
        return {
          booking: becomes,
          type: turns ? `booking.${becomes.status}` : typeOf(act, changed),
          changed: turns ? [...changed, 'status'] : changed,
          reason,
          claims:
            claims ??
            (changed.some((field) => occupies.has(field)) ? claimsOf(becomes, reader.catalogue) : undefined),
        };
      },
      noRoom: (scene) => this.noRoom(scene, act, target, booker),
    });
  }

  private async noRoom(
    { booking, reader: { catalogue, now } }: Scene,
    act: Act,
    wished: Target,
    booker: Booker,
  ): Promise<Problem> {
    const target = { ...wished, without: claimsOf(booking, catalogue) };
    if (act === 'move')
      return slotTaken(nameOf(target), await this.alternatives.for(booker, catalogue, target, now));
    const during = overflowOf(booking.during.end, target);
    const ways = await this.alternatives.for(booker, catalogue, { ...target, during }, now);
    return slotTaken(nameOf(target), {
      ...ways,
      alternatives: ways.alternatives.filter(({ change }) => change === 'space'),
    });
  }
}

const saidIn = ({ timeZone, reason }: Pick<MoveBody, 'timeZone' | 'reason'>) => ({ timeZone, reason });

function refuseIf(violations: readonly Violation[]): void {
  if (violations.length > 0) throw violationProblem(violations);
}
