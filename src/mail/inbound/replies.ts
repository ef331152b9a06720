import { Injectable } from '@nestjs/common';
import {
  type Answer,
  AnswersService,
  CancelSeriesService,
  ChangeBookingService,
} from '../../bookings/index.js';
import { type Invitable, Invitables } from '../../calendars/index.js';
import { type Actor, Actors } from '../../identity/index.js';
import { asProblem, Database, problemCatalogue, publicId } from '../../platform/index.js';
import { Clock, type Instant, inZone } from '../../time/index.js';
import { type Invitation, InvitationStore } from '../invitations/invitation.store.js';
import { notCancelled } from '../letters/not-cancelled.js';
import { type Handled, ignored, type Received } from './handled.js';

const answers: Readonly<Record<string, Answer>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};

/** Answers to invitations: whoever a booking is for gives it back by declining; of the others it is noted what they say. */
@Injectable()
export class Replies {
  constructor(
    private readonly db: Database,
    private readonly store: InvitationStore,
    private readonly actors: Actors,
    private readonly invitables: Invitables,
    private readonly changing: ChangeBookingService,
    private readonly cancelling: CancelSeriesService,
    private readonly answering: AnswersService,
    private readonly clock: Clock,
  ) {}

  /** `subject` is what the address is the reply address of. */
  async handle(subject: { kind: 'booking' | 'series'; id: string }, received: Received): Promise<Handled> {
    const { itip, sender } = received;
    const id = publicId(subject.kind, subject.id);
    if (itip.method !== 'REPLY') return ignored('not-supported');
    // Who forwards an invitation does not speak for whoever was invited.
    const said = itip.attendees.filter(({ address }) => address === sender);
    if (itip.uid !== `${id}@tolo` || said.length !== 1 || itip.attendees.length !== 1)
      return ignored('sender-differs');
    const answer = answers[said[0]!.says];
    if (!answer) return ignored('not-supported');
    const invitation = await this.store.find(this.db.manager, subject.id, sender);
    if (!invitation) return ignored('not-invited');
    const now = this.clock.now();
    // Who says nothing of when, or something of the future, means now.
    const writtenAt = Math.min(itip.stampedAt || now, now);
    const later = await this.store.hear(this.db.manager, invitation, { ...itip, writtenAt });
    if (!later) return ignored('outdated');
    const holder = await this.holderOf(subject.id, invitation);
    if (!holder) return { ...(await this.note(subject, invitation, received, answer, later)), id };
    if (answer !== 'declined') return { outcome: 'answered', id };
    return { ...(await this.giveBack(holder, received, invitation)), id };
  }

  /** As whom the booking is cancelled; undefined for those who only come. */
  private async holderOf(
    id: string,
    { memberId }: Invitation,
  ): Promise<{ actor: Actor; whole: Invitable } | undefined> {
    if (memberId === null) return undefined;
    const actor = await this.actors.one(memberId);
    const whole = actor && (await this.invitables.find(actor, [id])).get(id);
    return whole && { actor: { ...actor!, credential: { kind: 'mail', id: memberId } }, whole };
  }

  /** By the services of every door: where it is too late, it is too late. */
  private async giveBack(
    { actor, whole }: { actor: Actor; whole: Invitable },
    { itip: { instance }, eventId, sender }: Received,
    { told }: Invitation,
  ): Promise<Handled> {
    try {
      if (whole.series && instance === undefined)
        await this.cancelling.cancel(actor, publicId('series', whole.id), { scope: 'all' });
      else {
        const date = whole.series && inZone(instance!, whole.series.timeZone).slice(0, 10);
        const one = whole.bookings.find(({ booking }) => !date || booking.occurrenceOn === date);
        if (!one) return ignored('already-over');
        await this.changing.cancel(actor, one.booking.id, {}, {});
      }
      return { outcome: 'cancelled' };
    } catch (error) {
      const problem = asProblem(error);
      if (problemCatalogue[problem.code].status >= 500) throw error;
      const letter = notCancelled({ address: sender, told, problem });
      return {
        outcome: 'refused',
        reason: problem.code,
        reply: { eventId, about: whole.id, kind: 'not-cancelled', letter },
      };
    }
  }

  private async note(
    { kind, id }: { kind: 'booking' | 'series'; id: string },
    { memberId }: Invitation,
    { itip: { instance }, sender }: Received,
    answer: Answer,
    later: readonly Instant[],
  ): Promise<Handled> {
    const who = { memberId: memberId ?? undefined, email: sender };
    const noted =
      kind === 'booking'
        ? await this.answering.note(who, id, answer)
        : await this.answering.noteInSeries(
            who,
            id,
            answer,
            instance === undefined ? { but: later } : { only: instance },
          );
    return noted ? { outcome: 'answered', reason: answer } : ignored('already-over');
  }
}
