import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CalendarBookings } from '../../bookings/index.js';
import { type Invitable, Invitables, type ObjectEvent } from '../../calendars/index.js';
import { type Actor, Actors } from '../../identity/index.js';
import { eventIdOf } from '../../notifications/index.js';
import { type LoggedChange, publicId, type Tx } from '../../platform/index.js';
import { Clock } from '../../time/index.js';
import { cancellation } from '../letters/cancellation.js';
import { invitation } from '../letters/invitation.js';
import { MailSettings } from '../mail-settings.js';
import type { NewMail } from '../queue/letter.js';
import { ReplyAddresses } from '../reply-addresses.js';
import { type Invitation, InvitationStore, type Told } from './invitation.store.js';
import { type Recipient, recipientsOf } from './recipients.js';

/** What happens while it takes place, or after: nobody's calendar need know. */
const notTold: ReadonlySet<string> = new Set([
  'booking.checked_in',
  'booking.check_in_undone',
  'booking.late',
  'booking.ended',
  'booking.no_show',
  'booking.completed',
  'booking.escalated',
  'booking.names_forgotten',
]);

/** A booking or series of which something may have to be told, and the last change of it. */
interface Touched {
  id: string;
  kind: 'booking' | 'series';
  holderId: string;
  change: LoggedChange;
}

/** Keeps those who are invited informed: of each booking whoever it is for, and who comes. */
@Injectable()
export class Invitations {
  constructor(
    private readonly store: InvitationStore,
    private readonly invitables: Invitables,
    private readonly bookings: CalendarBookings,
    private readonly actors: Actors,
    private readonly addresses: ReplyAddresses,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {}

  /** What these changes mean to those who are invited; what they know afterwards is written down. */
  async follow(tx: Tx, changes: readonly LoggedChange[]): Promise<NewMail[]> {
    const touched = await this.touchedBy(changes);
    if (touched.length === 0) return [];
    const known = await this.store.ofSubjects(
      tx,
      touched.map(({ id }) => id),
    );
    const wanting = await this.store.wanting(
      tx,
      touched.map(({ holderId }) => holderId),
    );
    const mails: NewMail[] = [];
    for (const subject of touched) {
      const invited = known.filter(({ subjectId }) => subjectId === subject.id);
      const isWanted = wanting.has(subject.holderId);
      if (isWanted || invited.length > 0) mails.push(...(await this.tell(tx, subject, invited, isWanted)));
    }
    return mails;
  }

  private async touchedBy(changes: readonly LoggedChange[]): Promise<Touched[]> {
    const own = changes.filter(
      ({ type, memberId }) => /^(booking|series)\./.test(type) && memberId !== null && !notTold.has(type),
    );
    const ids = own.filter(({ type }) => type.startsWith('booking.')).map(({ subjectId }) => subjectId);
    const seriesOf = await this.bookings.seriesOf([...new Set(ids)]);
    const touched = new Map<string, Touched>();
    for (const change of own) {
      const seriesId = change.type.startsWith('series.') ? change.subjectId : seriesOf.get(change.subjectId);
      const id = seriesId ?? change.subjectId;
      // What came last stands last: mails go out in the order of the log.
      touched.delete(id);
      touched.set(id, { id, kind: seriesId ? 'series' : 'booking', holderId: change.memberId!, change });
    }
    return [...touched.values()];
  }

  private async tell(
    tx: Tx,
    subject: Touched,
    invited: readonly Invitation[],
    isWanted: boolean,
  ): Promise<NewMail[]> {
    const holder = (await this.actors.find(tx, [subject.holderId])).get(subject.holderId);
    const whole = holder && (await this.invitables.find(holder, [subject.id])).get(subject.id);
    const standing = whole && !whole.isWritten ? whole : undefined;
    const recipients = standing ? await this.recipients(tx, standing, holder!) : [];
    const mails: NewMail[] = [];
    for (const to of recipients) {
      const before = invited.find(({ address }) => address === to.address);
      // Who has been told of something is told how it goes on, whatever else is wanted by now.
      if (!before && !isWanted) continue;
      const mail = await this.invite(tx, subject, standing!, to, holder!, before);
      if (mail) mails.push(mail);
    }
    for (const before of invited) {
      if (recipients.some(({ address }) => address === before.address)) continue;
      await this.store.remove(tx, before);
      if (before.told.until > this.clock.now()) mails.push(this.uninvite(subject, before));
    }
    return mails;
  }

  private async recipients(tx: Tx, whole: Invitable, holder: Actor): Promise<Recipient[]> {
    const members = whole.bookings.flatMap(({ booking }) => booking.party.members);
    return recipientsOf(whole, holder, await this.store.people(tx, [...new Set(members)]));
  }

  private async invite(
    tx: Tx,
    { id, kind, change }: Touched,
    whole: Invitable,
    to: Recipient,
    holder: Actor,
    before: Invitation | undefined,
  ): Promise<NewMail | undefined> {
    const events = whole.events(to.language);
    const print = printOf(events);
    if (before?.print === print) return undefined;
    const [first] = events as [ObjectEvent];
    const sequence = Math.max(first.sequence, before === undefined ? 0 : before.sequence + 1);
    const told: Told = {
      uid: first.uid,
      zone: first.zone,
      start: first.start,
      end: first.end,
      summary: first.summary,
      ...(first.location !== undefined && { location: first.location }),
      until: Math.max(...whole.bookings.map(({ booking }) => booking.during.end)),
      language: to.language,
      ...(to.name !== undefined && { name: to.name }),
    };
    const { address, memberId = null } = to;
    await this.store.keep(tx, { subjectId: id, address, memberId, sequence, print, told });
    const letter = invitation({
      to,
      holder: holder.name,
      organizer: this.addresses.of(kind, id),
      events,
      sequence,
      takesReplies: this.settings.domain !== undefined,
      isNew: before === undefined,
      // Only those who can sign in see a page of ours.
      link:
        memberId === null
          ? undefined
          : this.settings.link(`/bookings?booking=${publicId('booking', whole.bookings[0]!.booking.id)}`),
    });
    return { eventId: eventIdOf(change.cursor), about: id, kind: 'invitation', letter };
  }

  private uninvite({ id, kind, change }: Touched, { address, sequence, told }: Invitation): NewMail {
    const letter = cancellation({
      address,
      told,
      organizer: this.addresses.of(kind, id),
      sequence: sequence + 1,
      at: change.at.getTime(),
      reason: change.type.endsWith('.cancelled') ? change.reason : null,
    });
    return { eventId: eventIdOf(change.cursor), about: id, kind: 'invitation', letter };
  }
}

/** Of what it says, without how often it has been said. */
const printOf = (events: readonly ObjectEvent[]): string =>
  hash(
    'sha256',
    JSON.stringify(events.map(({ sequence: _, changedAt: __, createdAt: ___, ...said }) => said)),
    'base64url',
  );
