import { Injectable } from '@nestjs/common';
import { eventIdOf } from '../../notifications/index.js';
import type { LoggedChange, Tx } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { asked } from '../letters/asked.js';
import { changed } from '../letters/changed.js';
import { decided, isDecision } from '../letters/decided.js';
import { offered } from '../letters/offered.js';
import { webhookDisabled } from '../letters/webhook-disabled.js';
import { MailSettings } from '../mail-settings.js';
import type { Letter, NewMail } from '../queue/letter.js';
import { allowanceMails } from './allowance-notices.js';
import { NoticeStore, type Reader, type Turn } from './notice.store.js';
import { occasionOf } from './occasions.js';

const nobody = '00000000-0000-0000-0000-000000000000';
/** What of a booking concerns those who come. */
const told: ReadonlySet<string> = new Set([
  'start',
  'end',
  'spaceId',
  'spaces',
  'title',
  'status',
  'bookedFor',
]);
const changes: ReadonlySet<string> = new Set([
  'booking.moved',
  'booking.extended',
  'booking.updated',
  'booking.cancelled',
  'booking.displaced',
  'booking.transferred',
]);

/** Who has to be told of it, beside those who were sent an invitation for the same reason. */
type IsTold = (about: string, address: string) => boolean;

/** Mails about what others have done: journeys of a booking, a request, a wish and an endpoint. */
@Injectable()
export class Notices {
  constructor(
    private readonly store: NoticeStore,
    private readonly catalogue: Catalogue,
    private readonly settings: MailSettings,
  ) {}

  async follow(tx: Tx, log: readonly LoggedChange[], isTold: IsTold): Promise<NewMail[]> {
    const catalogue = await this.catalogue.current();
    return [
      ...(await this.ofBookings(tx, catalogue, log, isTold)),
      ...(await this.ofWishes(tx, catalogue, log)),
      ...(await this.ofEndpoints(tx, log)),
      ...(await allowanceMails(tx, log, catalogue.campus.timeZone, this.settings.link('/company'))),
    ];
  }

  private async ofBookings(
    tx: Tx,
    catalogue: CatalogueSnapshot,
    log: readonly LoggedChange[],
    isTold: IsTold,
  ): Promise<NewMail[]> {
    const own = log.filter(
      ({ type, version, changed: fields }) =>
        version !== null &&
        (isDecision(type) ||
          type === 'booking.question_asked' ||
          (changes.has(type) && fields.some((field) => told.has(field)))),
    );
    if (own.length === 0) return [];
    const keys = own.map(({ subjectId, version }) => ({ id: subjectId, version: version! }));
    const turns = await this.store.turns(tx, keys);
    const people = await this.store.people(
      tx,
      [...turns.values()].flatMap(({ snapshot }) => [snapshot.bookedFor, snapshot.bookedBy]),
    );
    const mails: NewMail[] = [];
    for (const change of own) {
      const turn = turns.get(`${change.subjectId} ${change.version}`);
      if (!turn) continue;
      const holder = people.get(turn.snapshot.bookedFor);
      const booker = people.get(turn.snapshot.bookedBy);
      const letters = isAboutRequest(change.type)
        ? this.ofRequest(catalogue, change, turn, [holder, booker])
        : await this.ofChange(tx, catalogue, change, turn, holder);
      const about = turn.snapshot.seriesId ?? turn.id;
      for (const letter of letters)
        if (!isTold(about, letter.to.address))
          mails.push({ eventId: eventIdOf(change.cursor), about, kind: 'notice', letter });
    }
    return mails;
  }

  /** To whoever asked, and for whom. */
  private ofRequest(
    catalogue: CatalogueSnapshot,
    { type, reason }: LoggedChange,
    turn: Turn,
    readers: readonly (Reader | undefined)[],
  ): Letter[] {
    // What was held and not booked has run out as well, and nobody was asked about it.
    if (type === 'booking.expired' && turn.before?.status !== 'requested') return [];
    return distinct(readers)
      .filter(({ memberId }) => memberId !== turn.actorId)
      .map((to) => {
        const occasion = this.occasion(turn, catalogue, to);
        return isDecision(type) ? decided(to, occasion, type, reason) : asked(to, occasion, reason ?? '');
      });
  }

  /** What whoever it is for has done themselves, they know, and so do those whom they invited. */
  private async ofChange(
    tx: Tx,
    catalogue: CatalogueSnapshot,
    { type, reason }: LoggedChange,
    turn: Turn,
    holder: Reader | undefined,
  ): Promise<Letter[]> {
    const { snapshot, before, actorId } = turn;
    // The clock changes much that nobody need be told of, but what it takes away.
    if (actorId === snapshot.bookedFor || (actorId === nobody && !isOver(type))) return [];
    if (before?.status === 'held') return [];
    const attendees = (await this.store.attendees(tx, [turn.id])).map((one) => ({
      ...one,
      language: one.language ?? holder?.language ?? ('en' as const),
    }));
    const when = { start: Date.parse(snapshot.startsAt), end: Date.parse(snapshot.endsAt) };
    const was = before && { start: Date.parse(before.startsAt), end: Date.parse(before.endsAt) };
    const hasMoved = was && (was.start !== when.start || was.end !== when.end);
    // Whose a booking is that makes way for a closure gets one mail for all of theirs.
    const isClosure = reason === 'closure';
    return distinct([isClosure ? undefined : holder, ...attendees])
      .filter(({ memberId }) => memberId !== actorId)
      .map((to) => {
        const isOwn = to.memberId === snapshot.bookedFor;
        return changed({
          to,
          occasion: this.occasion(turn, catalogue, to),
          before: hasMoved ? was : undefined,
          how: howOf(type, hasMoved ?? false, isOwn),
          by: turn.actorTenantId === snapshot.tenantId ? (turn.actorName ?? undefined) : undefined,
          reason: isClosure ? null : reason,
          isOwn,
        });
      });
  }

  private occasion({ id, snapshot }: Turn, catalogue: CatalogueSnapshot, { memberId, language }: Reader) {
    const spaceIds = [snapshot.spaceId, ...(snapshot.others ?? []).map(({ spaceId }) => spaceId)];
    const [start, end] = [Date.parse(snapshot.startsAt), Date.parse(snapshot.endsAt)];
    return occasionOf(
      { id, spaceIds, title: snapshot.title, start, end },
      catalogue,
      language,
      // Only those who can sign in see a page of ours.
      (path) => (memberId === null ? undefined : this.settings.link(path)),
    );
  }

  private async ofWishes(
    tx: Tx,
    catalogue: CatalogueSnapshot,
    log: readonly LoggedChange[],
  ): Promise<NewMail[]> {
    const own = log.filter(({ type, memberId }) => type === 'waitlist.offered' && memberId !== null);
    if (own.length === 0) return [];
    const offers = await this.store.offers(
      tx,
      own.map(({ subjectId }) => subjectId),
    );
    const people = await this.store.people(
      tx,
      own.map(({ memberId }) => memberId!),
    );
    return own.flatMap(({ cursor, subjectId, memberId }): NewMail[] => {
      const [offer, to] = [offers.get(subjectId), people.get(memberId!)];
      if (!offer || !to) return [];
      const { spaceId, start, end, expiresAt } = offer;
      const occasion = occasionOf(
        { id: subjectId, spaceIds: [spaceId], title: null, start: start.getTime(), end: end.getTime() },
        catalogue,
        to.language,
        () => this.settings.link('/bookings'),
      );
      const letter = offered(to, occasion, expiresAt.getTime());
      return [{ eventId: eventIdOf(cursor), about: subjectId, kind: 'notice', letter }];
    });
  }

  private async ofEndpoints(tx: Tx, log: readonly LoggedChange[]): Promise<NewMail[]> {
    const mails: NewMail[] = [];
    for (const { cursor, type, subjectId, reason } of log) {
      if (type !== 'webhook_endpoint.disabled' || reason === null) continue;
      for (const { url, ...to } of await this.store.keepersOf(tx, subjectId)) {
        const letter = webhookDisabled(to, url, reason, this.settings.link('/developers'));
        mails.push({ eventId: eventIdOf(cursor), about: subjectId, kind: 'notice', letter });
      }
    }
    return mails;
  }
}

const isAboutRequest = (type: string): boolean => isDecision(type) || type === 'booking.question_asked';
const isOver = (type: string): boolean => type === 'booking.cancelled' || type === 'booking.displaced';

function howOf(type: string, hasMoved: boolean, isOwn: boolean): Parameters<typeof changed>[0]['how'] {
  if (isOver(type)) return 'cancelled';
  if (type === 'booking.transferred') return isOwn ? 'handed' : 'changed';
  return hasMoved ? 'moved' : 'changed';
}

/** Each once, and only who can be written to. */
const distinct = (readers: readonly (Reader | undefined)[]): Reader[] => [
  ...new Map(readers.flatMap((one) => (one ? [[one.address, one] as const] : [])).reverse()).values(),
];
