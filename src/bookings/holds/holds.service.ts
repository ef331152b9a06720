import { Injectable } from '@nestjs/common';
import { Alternatives } from '../../availability/index.js';
import { type Actor, Bookers } from '../../identity/index.js';
import {
  Database,
  etagOf,
  notFound,
  Problem,
  type Repeatable,
  type Tx,
  uuidOrNotFound,
} from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, type Instant, minute } from '../../time/index.js';
import { type ActOptions, BookingActs } from '../booking-acts.js';
import { PartyNamed } from '../attendees/party-named.js';
import { BookService, type Draft, type Made } from '../book.service.js';
import { BookingStore } from '../booking.store.js';
import type { BookBody, BookingView } from '../bookings.dto.js';
import { claimsOf } from '../claims-of.js';
import { doorOf } from '../door.js';
import { Overdue } from '../overdue.js';
import { presentBooking } from '../present-booking.js';
import { refuseIfSaidTwice } from '../refusal.js';
import { sharesOf } from '../several/shares.js';
import { confirmed } from './confirmed.js';
import { HoldStore } from './hold.store.js';
import type { HoldBody, HoldView, ProlongBody } from './holds.dto.js';
import { presentHold } from './present-hold.js';

const mostOpen = 3;

interface Holding {
  minutes: number;
  timeZone: string | undefined;
  repeat: Repeatable | undefined;
  dryRun: boolean;
}

/** Places kept for some minutes. Only the clock of the database decides when those are over. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly booking: BookService,
    private readonly acts: BookingActs,
    private readonly store: BookingStore,
    private readonly holds: HoldStore,
    private readonly overdue: Overdue,
    private readonly alternatives: Alternatives,
    private readonly bookers: Bookers,
    private readonly parties: PartyNamed,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  /** Keeps a place as if it were booked; `repeated` where this idempotency key has kept one before. */
  hold(
    actor: Actor,
    { minutes, ...wish }: HoldBody,
    { repeat, dryRun = false }: { repeat?: Repeatable; dryRun?: boolean } = {},
  ): Promise<HoldView | 'repeated'> {
    const holding = { minutes, timeZone: wish.timeZone, repeat, dryRun };
    return this.booking.make(actor, wish, (draft) => this.keep(actor, draft, holding));
  }

  /** Makes it the booking that its wish would have become. */
  async confirm(actor: Actor, body: BookBody, options: ActOptions): Promise<BookingView> {
    refuseIfSaidTwice(body, 'hold');
    const id = uuidOrNotFound('hold', body.holdId!);
    try {
      return await this.acts.run({
        actor,
        id,
        act: 'confirm',
        options: { ...options, timeZone: body.timeZone },
        decide: async (scene) => {
          const { tx, booking } = scene;
          const party = await this.parties.find(tx, booking.tenantId, body, booking.party);
          return confirmed(scene, await this.bookers.of(tx, actor, booking.bookedFor), body, party);
        },
      });
    } catch (error) {
      throw error instanceof Problem && error.code === 'hold-expired'
        ? await this.expired(actor, id, error)
        : error;
    }
  }

  /** Once: who needs longer than that books. */
  prolong(actor: Actor, id: string, { minutes }: ProlongBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'prolong',
      options,
      decide: async ({ tx, booking, next }) => {
        if (await this.holds.wasProlonged(tx, id))
          throw new Problem('state-not-allowed', 'A hold is extended once. Book it now, or give it back.', {
            bookingStatus: booking.status,
          });
        return {
          booking: { ...booking, status: next, expiresAt: booking.expiresAt! + minutes * minute },
          type: 'hold.extended',
          changed: ['expiresAt'],
        };
      },
    });
  }

  /** Gives the place back. Twice is once. */
  release(actor: Actor, id: string, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'cancel',
      options,
      decide: ({ booking, next }) => {
        if (booking.status !== 'held')
          throw new Problem('state-not-allowed', 'This hold has become a booking. Cancel that.', {
            bookingStatus: booking.status,
          });
        return {
          booking: { ...booking, status: next },
          type: 'hold.released',
          changed: ['status'],
          claims: [],
        };
      },
    });
  }

  private keep(
    actor: Actor,
    { booking, claims, catalogue }: Draft,
    { minutes, timeZone, repeat, dryRun }: Holding,
  ): Promise<Made<HoldView>> {
    return this.db.write(
      async (tx) => {
        const now = await this.turn(tx, actor);
        const held = { ...booking, status: 'held' as const, expiresAt: now + minutes * minute };
        const view = presentHold(presentBooking(held, { actor, catalogue, now, timeZone }));
        const verdict = await this.store.addIn(tx, {
          booking: held,
          claims,
          door: doorOf(actor),
          catalogueVersion: catalogue.version,
          repeat: repeat && {
            ...repeat,
            headers: { location: view.links.self, etag: etagOf(view.version) },
            body: view,
          },
        });
        return verdict === 'booked' ? view : verdict;
      },
      { dryRun },
    );
  }

  /** Nobody else counts this person's holds meanwhile: however many ask at once, no more than allowed are open. */
  private async turn(tx: Tx, { memberId }: Actor): Promise<Instant> {
    await this.holds.takeTurn(tx, memberId);
    const now = await this.store.now(tx);
    if ((await this.holds.countOpen(tx, memberId, now)) >= mostOpen) {
      throw new Problem(
        'too-many-open-bookings',
        `You hold ${mostOpen} places already. Book one of them or give one back: GET /api/v1/holds lists them.`,
        { limit: mostOpen, left: 0 },
      );
    }
    return now;
  }

  /** What to book instead: the same place, where nobody else has taken it. */
  private async expired(actor: Actor, id: string, { message, extras }: Problem): Promise<Problem> {
    const catalogue = await this.catalogue.current();
    const booking = await this.store.find(id);
    if (!booking) throw notFound('hold');
    await this.overdue.release(claimsOf(booking, catalogue));
    const missed = { ...booking, ...sharesOf(booking, catalogue) };
    const booker = await this.bookers.of(this.db.manager, actor, booking.bookedFor);
    const ways = await this.alternatives.for(booker, catalogue, missed, this.clock.now());
    return new Problem('hold-expired', message, { ...extras, offers: ways.alternatives });
  }
}
