import { Injectable } from '@nestjs/common';
import { InvitationRefused, InvitedSpaces } from '../../calendars/index.js';
import { type Actor, Actors, Bookers } from '../../identity/index.js';
import { Database, publicId, type Tx, uuidOf } from '../../platform/index.js';
import { type CatalogueSpace, maySee } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { notCalledOff, spaceAnswer } from '../letters/space-answer.js';
import { MailSettings } from '../mail-settings.js';
import type { NewMail } from '../queue/letter.js';
import { type Handled, ignored, type Received } from './handled.js';
import { type AskedEvent, SpaceInvitationStore } from './space-invitation.store.js';

/** Something later has been heard meanwhile. */
class Overtaken extends Error {}

/** A space that is invited: booked for whoever invites it, by the rules of every door, or declined with the reasons. */
@Injectable()
export class SpaceInvitations {
  constructor(
    private readonly db: Database,
    private readonly actors: Actors,
    private readonly bookers: Bookers,
    private readonly spaces: InvitedSpaces,
    private readonly store: SpaceInvitationStore,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {}

  async handle(space: CatalogueSpace, address: string, zone: string, received: Received): Promise<Handled> {
    const { itip, sender } = received;
    const actor = await this.actorOf(sender);
    // Strangers are told nothing, not even that there is such a space.
    if (!actor) return ignored('unknown-sender');
    if (!maySee(actor, space)) return ignored('unknown-recipient');
    if (itip.method !== 'REQUEST' && itip.method !== 'CANCEL') return ignored('not-supported');
    if (itip.organizer !== sender || itip.uid === '' || itip.uid.length > 255)
      return ignored('sender-differs');
    const key = { memberId: actor.memberId, spaceId: space.id, uid: itip.uid };
    if (await this.store.isOutdated(key, itip)) return ignored('outdated');
    // Mails overtake each other while they are read, too: what is called off is heard before it is looked for, what is
    // wanted in the transaction that books it, and of two the earlier cannot win.
    const hear = async (tx: Tx, asked?: ReturnType<typeof askedFor>) => {
      if (!(await this.store.hear(tx, key, itip, asked))) throw new Overtaken();
    };
    try {
      if (itip.method === 'CANCEL') {
        await hear(this.db.manager);
        return await this.callOff(actor, space, received);
      }
      const handled = await this.invite(actor, space, { address, zone, hear }, received);
      await hear(this.db.manager, askedFor(handled, received));
      return handled;
    } catch (error) {
      if (error instanceof Overtaken) return ignored('outdated');
      throw error;
    }
  }

  /** As they would be if they signed in now. */
  private async actorOf(email: string): Promise<Actor | undefined> {
    const booker = await this.bookers.named(this.db.manager, { email });
    const found = booker && (await this.actors.one(booker.memberId));
    return found && { ...found, credential: { kind: 'mail', id: found.memberId } };
  }

  private async invite(
    actor: Actor,
    space: CatalogueSpace,
    { hear, ...here }: { address: string; zone: string; hear: (tx: Tx) => Promise<void> },
    received: Received,
  ): Promise<Handled> {
    const { itip, eventId, messageId } = received;
    const answer = (
      says: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED',
      refused?: InvitationRefused,
    ): Pick<Handled, 'reply'> => ({
      reply: {
        eventId,
        about: space.id,
        kind: 'space-answer',
        letter: spaceAnswer({
          to: actor,
          space,
          ...here,
          itip,
          messageId,
          says,
          refused,
          at: this.clock.now(),
          link: (path) => this.settings.link(path),
        }),
      } satisfies NewMail,
    });
    try {
      const bookings = await this.spaces.invite(actor, space, itip, hear);
      const [first] = bookings;
      const isAsked = bookings.some(({ status }) => status === 'requested');
      return {
        outcome: isAsked ? 'tentative' : 'accepted',
        ...(first && { id: idOf(first.booking) }),
        ...answer(isAsked ? 'TENTATIVE' : 'ACCEPTED'),
      };
    } catch (error) {
      if (!(error instanceof InvitationRefused)) throw error;
      return {
        outcome: 'declined',
        reason: error.problem?.code ?? 'not-readable',
        ...answer('DECLINED', error),
      };
    }
  }

  private async callOff(actor: Actor, space: CatalogueSpace, { itip, eventId }: Received): Promise<Handled> {
    try {
      const isDone = await this.spaces.callOff(actor, space, itip.uid, itip.instance);
      return isDone ? { outcome: 'cancelled' } : ignored('already-over');
    } catch (error) {
      if (!(error instanceof InvitationRefused)) throw error;
      const letter = notCalledOff({ to: actor, space, refused: error });
      return {
        outcome: 'refused',
        reason: error.problem?.code ?? 'not-readable',
        reply: { eventId, about: space.id, kind: 'not-called-off', letter },
      };
    }
  }
}

const idOf = ({ id, seriesId }: { id: string; seriesId: string | null }): string =>
  seriesId === null ? publicId('booking', id) : publicId('series', seriesId);

/** What has to be decided first; a second answer follows then. */
function askedFor(
  { outcome, id = '' }: Handled,
  { itip: { uid, sequence, start, end }, messageId }: Received,
): { id: string; event: AskedEvent } | undefined {
  const uuid = uuidOf('booking', id) ?? uuidOf('series', id);
  return outcome === 'tentative' && uuid !== undefined
    ? { id: uuid, event: { uid, sequence, start, end, messageId } }
    : undefined;
}
