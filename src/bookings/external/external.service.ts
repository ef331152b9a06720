import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Charges } from '../../allowances/index.js';
import type { Actor } from '../../identity/index.js';
import { Database, etagOf, notFound, Problem, publicId, versionConflict } from '../../platform/index.js';
import { BookService, type Draft, type Made } from '../book.service.js';
import { BookingStore } from '../booking.store.js';
import type { BookingView, CancelBody } from '../bookings.dto.js';
import { ChangeBookingService } from '../changing/change-booking.service.js';
import { doorOf } from '../door.js';
import { PeopleNamed } from '../on-behalf/people-named.js';
import { presentBooking } from '../present-booking.js';
import { ReadBookingsService } from '../read-bookings.service.js';
import type { ExternalBody, ExternalKey } from './external.dto.js';
import { ExternalStore, type Link } from './external.store.js';

export interface PutOptions {
  /** The version that the writer has seen; undefined for any. */
  seen: number | undefined;
  /** Whether they said which, or that any will do. */
  saidSeen: boolean;
  /** They mean a booking that is not there yet. */
  mustBeNew: boolean;
  dryRun: boolean | undefined;
}

type Key = ExternalKey & { tenantId: string };

/** Somebody else was quicker with this name. */
class Overtaken extends Error {}

/** Bookings under the names that another system has for them: sent again, nothing happens twice. */
@Injectable()
export class ExternalService {
  constructor(
    private readonly db: Database,
    private readonly links: ExternalStore,
    private readonly booking: BookService,
    private readonly changing: ChangeBookingService,
    private readonly reading: ReadBookingsService,
    private readonly people: PeopleNamed,
    private readonly store: BookingStore,
    private readonly charges: Charges,
  ) {}

  async put(
    actor: Actor,
    name: ExternalKey,
    body: ExternalBody,
    options: PutOptions,
  ): Promise<{ created: boolean; view: BookingView }> {
    const key = keyOf(actor, name);
    for (;;) {
      const link = await this.links.find(key);
      if (link && !link.released)
        return { created: false, view: await this.change(actor, key, link, body, options) };
      if (options.seen !== undefined)
        throw new Problem(
          'version-conflict',
          'There is no booking under this name. Leave If-Match out to make it.',
        );
      try {
        return { created: true, view: await this.create(actor, key, body, options) };
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
      }
    }
  }

  async read(actor: Actor, name: ExternalKey): Promise<BookingView> {
    return this.reading.one(actor, (await this.linkOf(keyOf(actor, name))).bookingId);
  }

  /** Cancels it, and lets go of its name. */
  async remove(
    actor: Actor,
    name: ExternalKey,
    reason: CancelBody,
    dryRun: boolean | undefined,
  ): Promise<BookingView> {
    const key = keyOf(actor, name);
    const { bookingId, released } = await this.linkOf(key);
    if (released) return this.reading.one(actor, bookingId);
    const view = await this.changing.cancel(actor, bookingId, reason, {
      dryRun,
      alongside: (tx) => this.links.release(tx, key),
    });
    // Where it was cancelled by another door before, nothing is done alongside.
    if (!dryRun) await this.links.release(this.db.manager, key);
    return view;
  }

  private async create(
    actor: Actor,
    key: Key,
    body: ExternalBody,
    { dryRun }: PutOptions,
  ): Promise<BookingView> {
    const make = ({ booking, claims, catalogue, now }: Draft) =>
      this.db.write<Made<BookingView>>(
        async (tx) => {
          const link = await this.links.lock(tx, key);
          if (link && !link.released) throw new Overtaken();
          const wanted = { booking, claims, door: doorOf(actor), catalogueVersion: catalogue.version };
          const verdict = await this.store.addIn(tx, wanted);
          if (verdict !== 'booked') return verdict;
          await this.links.link(tx, key, booking.id, hashOf(body), booking.version);
          return {
            ...presentBooking(booking, { actor, catalogue, now, timeZone: body.timeZone }),
            ...(await this.charges.sharesOf(tx, booking)),
          };
        },
        { dryRun },
      );
    return (await this.booking.make(actor, body, make)) as BookingView;
  }

  private async change(
    actor: Actor,
    key: Key,
    { bookingId, bodyHash, version }: Link,
    body: ExternalBody,
    { seen, saidSeen, mustBeNew, dryRun }: PutOptions,
  ): Promise<BookingView> {
    const current = await this.reading.one(actor, bookingId);
    if (bodyHash.equals(hashOf(body)) && version === current.version) return current;
    const { for: whom, ...said } = body;
    await this.refuseAnother(actor, whom, current);
    // Whatever is sent takes the place of what is there; what is not said of title and purpose is taken away.
    const change = { ...said, title: said.title ?? null, purpose: said.purpose ?? null };
    const tried = await this.changing.move(actor, bookingId, change, { seen, dryRun: true });
    if (tried.version === current.version) return tried;
    if (mustBeNew) throw versionConflict(current);
    if (!saidSeen)
      throw new Problem(
        'if-match-required',
        'It is there, and this would change it: send If-Match with the ETag that you have read, or * to change whatever is there.',
        { etag: etagOf(current.version) },
      );
    if (dryRun) return tried;
    return this.changing.move(actor, bookingId, change, {
      seen,
      alongside: (tx, changed) => this.links.link(tx, key, bookingId, hashOf(body), changed.version),
    });
  }

  private async refuseAnother(
    actor: Actor,
    whom: string | undefined,
    { id, bookedFor }: BookingView,
  ): Promise<void> {
    if (whom === undefined) return;
    const { memberId } = await this.people.find(this.db.manager, actor, whom, '/for');
    if (publicId('member', memberId) !== bookedFor)
      throw new Problem(
        'state-not-allowed',
        `It is for somebody else. POST /api/v1/bookings/${id}/transfer hands it on.`,
      );
  }

  private async linkOf(key: Key): Promise<Link> {
    const link = await this.links.find(key);
    if (!link) throw notFound('booking');
    return link;
  }
}

const keyOf = ({ tenantId }: Actor, { source, externalId }: ExternalKey): Key => ({
  tenantId,
  source,
  externalId,
});

const hashOf = (body: ExternalBody): Buffer => hash('sha256', JSON.stringify(body), 'buffer');
