import { Injectable } from '@nestjs/common';
import { Charges } from '../allowances/index.js';
import { instantField, spaceOrNotFound } from '../availability/index.js';
import { type Actor, hasRole, runsTheCampus } from '../identity/index.js';
import {
  ChangeLog,
  Database,
  invalid,
  keyIn,
  notFound,
  pageOf,
  Problem,
  publicId,
} from '../platform/index.js';
import { type Status, statuses } from '../rules/index.js';
import { Catalogue } from '../spaces/index.js';
import { Clock, inZone } from '../time/index.js';
import { granted } from './approvals/fallback.js';
import { type Booking, fromSnapshot } from './booking.js';
import { BookingLists, type ListQuery } from './booking-lists.js';
import { BookingStore } from './booking.store.js';
import type { BookingHistory, BookingList, BookingView, ListBookingsQuery } from './bookings.dto.js';
import { HistoryStore } from './history.store.js';
import { StrikesService } from './check-in/strikes.service.js';
import { maySee, maySeeAllowances } from './permissions.js';
import { presentBooking, type Reader } from './present-booking.js';

@Injectable()
export class ReadBookingsService {
  constructor(
    private readonly store: BookingStore,
    private readonly lists: BookingLists,
    private readonly past: HistoryStore,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly changeLog: ChangeLog,
    private readonly charges: Charges,
    private readonly db: Database,
    private readonly strikes: StrikesService,
  ) {}

  async one(actor: Actor, id: string): Promise<BookingView> {
    const booking = await this.visible(actor, id);
    return {
      ...presentBooking(booking, await this.readerFor(actor)),
      ...(maySeeAllowances(actor, booking) &&
        (await this.charges.sharesOf(this.db.manager, granted(booking)))),
    };
  }

  async list(actor: Actor, query: ListBookingsQuery): Promise<BookingList> {
    const reader = { ...(await this.readerFor(actor)), timeZone: query.timeZone };
    // Before the list is read: what changes meanwhile comes again in /changes, rather than never.
    const cursor = query.include === 'cursor' ? await this.changeLog.now() : undefined;
    const bookings = await this.lists.list(this.criteriaOf(actor, query, reader));
    const page = pageOf(
      bookings,
      query.limit,
      ({ during, id }) => [during.start, id],
      (booking) => presentBooking(booking, reader),
    );
    return { ...page, ...(cursor !== undefined && { cursor }) };
  }

  async history(actor: Actor, id: string): Promise<BookingHistory> {
    const booking = await this.visible(actor, id);
    const reader = await this.readerFor(actor);
    const zone = reader.catalogue.campus.timeZone;
    const rows = await this.past.of(id);
    const strike = booking.status === 'no_show' && (await this.strikes.led(actor, booking));
    return {
      data: rows.map(
        ({
          version,
          at,
          actorId,
          actorName,
          actorTenantId,
          door,
          type,
          changed,
          reason,
          snapshot,
          before,
        }) => ({
          version,
          at: inZone(at.getTime(), zone),
          actor: {
            id: publicId('member', actorId),
            ...(actorName !== null &&
              (actorTenantId === actor.tenantId || runsTheCampus(actor)) && { name: actorName }),
          },
          door,
          type,
          changed,
          ...(reason !== null && { reason }),
          ...(strike && type === 'booking.no_show' && { strike }),
          ...(before && { before: presentBooking(fromSnapshot(before), { ...reader, asWritten: true }) }),
          after: presentBooking(fromSnapshot(snapshot), { ...reader, asWritten: true }),
        }),
      ),
    };
  }

  private async visible(actor: Actor, id: string): Promise<Booking> {
    const booking = await this.store.find(id);
    if (!booking || !maySee(actor, booking)) throw notFound('booking');
    return booking;
  }

  private criteriaOf(actor: Actor, query: ListBookingsQuery, { catalogue, now }: Reader): ListQuery {
    const zone = query.timeZone ?? catalogue.campus.timeZone;
    const after = keyIn<[start: number, id: string]>(query.cursor, 'instant', 'uuid');
    const endsAfter =
      query.endsAfter === 'now' ? now : query.endsAfter && instantField(query.endsAfter, zone, '/endsAfter');
    return {
      ...ownersOf(actor, query.for),
      spaceId: query.spaceId === undefined ? undefined : spaceOrNotFound(catalogue, query.spaceId).id,
      // A hold is no booking yet: it is shown to whoever asks for holds.
      statuses:
        query.status === undefined
          ? statuses.filter((status) => status !== 'held')
          : statusesOf(query.status),
      startsBefore:
        query.startsBefore === undefined
          ? undefined
          : instantField(query.startsBefore, zone, '/startsBefore'),
      endsAfter: typeof endsAfter === 'number' ? endsAfter : undefined,
      after: after && { start: after[0], id: after[1] },
      descending: query.sort === '-start',
      limit: query.limit + 1,
    };
  }

  private async readerFor(actor: Actor): Promise<Reader> {
    return { actor, catalogue: await this.catalogue.current(), now: this.clock.now() };
  }
}

function ownersOf(
  actor: Actor,
  whose: ListBookingsQuery['for'],
): Pick<ListQuery, 'memberId' | 'madeBy' | 'attendedBy' | 'tenantId'> {
  if (whose === 'me') return { memberId: actor.memberId };
  if (whose === 'booked_by_me') return { madeBy: actor.memberId };
  if (whose === 'attending') return { attendedBy: actor.memberId, tenantId: actor.tenantId };
  if (whose === 'tenant' && (hasRole(actor, 'tenant_admin') || runsTheCampus(actor)))
    return { tenantId: actor.tenantId };
  if (whose === 'campus' && runsTheCampus(actor)) return {};
  const needs = whose === 'tenant' ? ['tenant_admin'] : ['operator', 'campus_admin'];
  throw new Problem(
    'insufficient-scope',
    `Only ${needs.join(' or ')} may list these bookings. Leave "for" out for your own.`,
    { needs },
  );
}

function statusesOf(text: string): Status[] {
  const wanted = text.split(',').map((status) => status.trim());
  const unknown = wanted.find((status) => !(statuses as readonly string[]).includes(status));
  if (unknown !== undefined) {
    throw invalid({
      pointer: '/status',
      code: 'is-in',
      detail: `There is no status "${unknown}". There are ${statuses.join(', ')}.`,
    });
  }
  return wanted as Status[];
}
