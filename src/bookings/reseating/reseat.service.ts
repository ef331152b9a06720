import { Injectable } from '@nestjs/common';
import { Charges } from '../../allowances/index.js';
import { type Claim, CapacityStore } from '../../capacity/index.js';
import type { Actor } from '../../identity/index.js';
import { newUuid, Problem, type Tx } from '../../platform/index.js';
import { after } from '../../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import { granted, placesChanged } from '../approvals/fallback.js';
import type { Booking } from '../booking.js';
import { type ActOptions, BookingActs } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import type { BookingView } from '../bookings.dto.js';
import { claimsOf } from '../claims-of.js';
import { doorOf } from '../door.js';
import { type NewPlace, reseated } from './reseated.js';
import { type Reseating, ReseatStore } from './reseat.store.js';

/** What becomes of a booking when its space closes: it goes to another, or makes way. */
export interface Fate {
  booking: Booking;
  to?: NewPlace;
}

interface Setting {
  actor: Actor;
  catalogue: CatalogueSnapshot;
  now: Instant;
  /** From when on the space is closed. */
  from: Instant;
  reason: string;
}

interface ByWhom {
  actorId: string;
  door: string;
  reason: string;
}

/** Moves bookings that their people have not asked to move: at their time, with all that they were granted. */
@Injectable()
export class ReseatService {
  constructor(
    private readonly store: BookingStore,
    private readonly reseats: ReseatStore,
    private readonly capacity: CapacityStore,
    private readonly charges: Charges,
    private readonly acts: BookingActs,
  ) {}

  /** All or none. The ledger refuses what no longer finds room, by the name `ledger_within_capacity`. */
  async all(tx: Tx, fates: readonly Fate[], { actor, reason, ...setting }: Setting): Promise<void> {
    const turns = fates.map((fate) => turnOf(fate, setting));
    const claims = turns.map(({ booking }) => [booking.id, claimsLeft(booking, setting.catalogue)] as const);
    await this.capacity.replaceMany(tx, new Map(claims));
    await this.reseats.write(tx, turns, { actorId: actor.memberId, door: doorOf(actor), reason });
    await this.charges.follow(
      tx,
      turns.map(({ before, booking }) => ({ before: granted(before), booking: granted(booking) })),
      setting.now,
    );
  }

  /** Moves one elsewhere, for whose it is, by their own choice; the caller has judged it. */
  move(
    actor: Actor,
    id: string,
    { to, reason }: { to: NewPlace; reason: string },
    options: ActOptions,
  ): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'move',
      options,
      decide({ booking, next, reader: { catalogue, now } }) {
        const becomes = { ...reseated(booking, to, catalogue, now), status: next };
        const changed = placesChanged(booking, becomes).filter((field) => field !== 'units');
        if (changed.length === 0) return undefined;
        if (booking.during.start <= now)
          throw new Problem('already-started', 'This booking has begun: its space can no longer change.');
        return {
          booking: becomes,
          type: 'booking.moved',
          changed,
          reason,
          claims: claimsOf(becomes, catalogue),
        };
      },
      noRoom: () => Promise.resolve(taken(to.space)),
    });
  }

  /** Cancels one that others have moved: no deadline binds whoever was not asked. */
  cancel(actor: Actor, id: string, reason: string, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'cancel',
      options,
      decide: ({ booking, next }) => ({
        booking: { ...booking, status: next, cancelReason: reason },
        type: 'booking.cancelled',
        changed: ['status'],
        reason,
        claims: [],
      }),
    });
  }

  /** A booking like one that had to make way, elsewhere; undefined where that is taken. */
  async instead(
    tx: Tx,
    before: Booking,
    to: NewPlace,
    catalogue: CatalogueSnapshot,
    { door }: Pick<ByWhom, 'door'>,
  ): Promise<Booking | undefined> {
    const now = await this.store.now(tx);
    const booking: Booking = {
      ...reseated(before, to, catalogue, now),
      id: newUuid(),
      status: 'confirmed',
      cancelReason: null,
      seriesId: null,
      occurrenceOn: null,
      expiresAt: null,
      checkedInAt: null,
      version: 1,
      createdAt: new Date(now),
    };
    const [verdict] = await this.store.addAllIn(tx, [
      { booking, claims: claimsOf(booking, catalogue), door, catalogueVersion: catalogue.version },
    ]);
    if (verdict === 'stale')
      throw new Problem('overloaded', 'The spaces have changed in this moment. Send it again.', {
        retryAfter: 1,
      });
    return verdict === 'booked' ? booking : undefined;
  }

  async find(tx: Tx, id: string): Promise<Booking | undefined> {
    return (await this.store.where(tx, 'id = $1', [id]))[0];
  }
}

export const taken = ({ code }: CatalogueSpace) =>
  new Problem('slot-taken', `${code} has been taken meanwhile. Choose another.`);

/** What has ended, or has no place any more, occupies nothing. */
const claimsLeft = (booking: Booking, catalogue: CatalogueSnapshot): Claim[] =>
  ['displaced', 'cancelled'].includes(booking.status) ? [] : claimsOf(booking, catalogue);

function turnOf(
  { booking: before, to }: Fate,
  { catalogue, now, from }: Omit<Setting, 'actor' | 'reason'>,
): Reseating {
  if (before.status === 'held')
    return {
      before,
      booking: { ...before, status: 'cancelled' },
      type: 'hold.released',
      changed: ['status'],
    };
  if (to) {
    const booking = reseated(before, to, catalogue, now);
    const changed = placesChanged(before, booking).filter((field) => field !== 'units');
    return { before, booking, type: 'booking.moved', changed };
  }
  // What has been stays as it was: it ends when the space closes.
  if (before.during.start <= now && before.during.start < from)
    return {
      before,
      booking: {
        ...before,
        during: { start: before.during.start, end: Math.min(from, before.during.end) },
        cleanUpMinutes: 0,
        others: before.others.map((other) => ({ ...other, cleanUpMinutes: 0 })),
      },
      type: 'booking.moved',
      changed: ['end'],
    };
  return {
    before,
    booking: { ...before, status: after(before.status, 'displace')! },
    type: 'booking.displaced',
    changed: ['status'],
  };
}
