import { Injectable } from '@nestjs/common';
import { Charges, isOverAllowance } from '../allowances/index.js';
import { CapacityStore, type Claim } from '../capacity/index.js';
import type { Actor } from '../identity/index.js';
import { Database, databaseError, notFound, Problem, type Tx, versionConflict } from '../platform/index.js';
import { type Act, after, isDone, type Status, statusAt } from '../rules/index.js';
import { Catalogue, type CatalogueSnapshot } from '../spaces/index.js';
import type { Instant } from '../time/index.js';
import { granted, lapsed } from './approvals/fallback.js';
import type { Booking } from './booking.js';
import { BookingStore } from './booking.store.js';
import type { BookingView } from './bookings.dto.js';
import { HistoryStore } from './history.store.js';
import { doorOf } from './door.js';
import { Overdue } from './overdue.js';
import { mayAct, mayNot, maySee, maySeeAllowances } from './permissions.js';
import { presentBooking, type Reader } from './present-booking.js';
import { Promotion } from './waitlist/promotion.js';

export interface ActOptions {
  /** The version that the writer has seen; undefined changes whatever is there. */
  seen?: number;
  dryRun?: boolean;
  /** Done in the same transaction as the act itself, such as remembering its answer. */
  alongside?: (tx: Tx, view: BookingView) => Promise<void>;
  /** In which times are answered; the campus's own unless said. */
  timeZone?: string;
}

/** What an act finds: the booking as it stands, locked, and who looks at it. */
export interface Scene {
  tx: Tx;
  booking: Booking;
  reader: Reader;
  /** The status that the act leads to. */
  next: Status;
}

/** What an act makes of a booking. */
export interface Outcome {
  booking: Booking;
  /** How the change log calls it. */
  type: string;
  changed: readonly string[];
  reason?: string;
  /** All that it occupies from now on; undefined where that stays as it was. */
  claims?: readonly Claim[];
}

export interface ActRequest {
  actor: Actor;
  id: string;
  act: Act;
  options: ActOptions;
  /** Decides what becomes of it; undefined where nothing does. */
  decide: (scene: Scene) => Outcome | undefined | Promise<Outcome | undefined>;
  /** What to answer where the claims find no room. */
  noRoom?: (scene: Scene) => Promise<Problem>;
}

/**
 * Everything that can happen to a booking that exists happens here, in one transaction: locked, permitted, possible by
 * its life, claimed, written with its history and told. Who loses a contested place keeps the old one.
 */
@Injectable()
export class BookingActs {
  constructor(
    private readonly db: Database,
    private readonly store: BookingStore,
    private readonly past: HistoryStore,
    private readonly capacity: CapacityStore,
    private readonly catalogue: Catalogue,
    private readonly overdue: Overdue,
    private readonly promotion: Promotion,
    private readonly charges: Charges,
  ) {}

  async run(request: ActRequest): Promise<BookingView> {
    const catalogue = await this.catalogue.current();
    for (let attempt = 1; ; attempt++) {
      let missed: { scene: Scene; claims: readonly Claim[] } | undefined;
      try {
        return await this.db.write(async (tx) => {
          const { scene, done } = await this.open(tx, request, catalogue);
          if (done) return presentBooking(scene.booking, scene.reader);
          const outcome = await request.decide(scene);
          if (!outcome) return presentBooking(scene.booking, scene.reader);
          missed = { scene, claims: outcome.claims ?? [] };
          return this.write(scene, request, outcome);
        }, request.options);
      } catch (error) {
        // What has run out takes of no allowance; but somebody must have written it down.
        if (attempt === 1 && isOverAllowance(error) && (await this.overdue.releaseAll())) continue;
        if (databaseError(error).constraint !== 'ledger_within_capacity' || !missed) throw error;
        if (attempt === 1 && (await this.overdue.release(missed.claims))) continue;
        throw (await request.noRoom?.(missed.scene)) ?? error;
      }
    }
  }

  private async write(
    { tx, booking: before, reader }: Scene,
    { actor, options }: ActRequest,
    { booking, claims, ...turn }: Outcome,
  ): Promise<BookingView> {
    if (claims) await this.capacity.replace(tx, before.id, claims);
    const told = { ...turn, actorId: actor.memberId, door: doorOf(actor) };
    const updated = await this.store.update(tx, booking, told);
    // More is taken of an allowance when more is granted, so that nothing has to be found again where it is not.
    await this.charges.follow(tx, [{ before: granted(before), booking: granted(booking) }], reader.now);
    const view = {
      ...presentBooking(updated, reader),
      ...(maySeeAllowances(actor, booking) && (await this.charges.sharesOf(tx, granted(booking)))),
    };
    if (claims) await this.promotion.inside(tx, reader.catalogue);
    await options.alongside?.(tx, view);
    return view;
  }

  /** The booking, locked, for somebody who may do this and has seen its current version. */
  private async open(
    tx: Tx,
    { actor, id, act, options: { seen, timeZone } }: ActRequest,
    catalogue: CatalogueSnapshot,
  ): Promise<{ scene: Scene; done: boolean }> {
    const locked = await this.lock(tx, id, catalogue);
    if (!locked || !maySee(actor, locked.booking)) throw notFound('booking');
    const { booking, now } = locked;
    const reader = { actor, catalogue, now, timeZone };
    if (!mayAct(actor, booking, act)) throw mayNot(actor, booking, act);
    if (seen !== undefined && seen !== booking.version) throw await this.conflict(tx, booking, reader, seen);
    const scene = { tx, booking, reader };
    if (isDone(booking.status, act)) return { scene: { ...scene, next: booking.status }, done: true };
    return { scene: { ...scene, next: nextOrRefuse(booking, act, now) }, done: false };
  }

  /** What it asked for in vain is given up first: the act finds it as it stands. */
  private async lock(
    tx: Tx,
    id: string,
    catalogue: CatalogueSnapshot,
  ): Promise<{ booking: Booking; now: Instant } | undefined> {
    const locked = await this.store.lock(tx, id);
    if (!locked || !lapsed(locked.booking, locked.now)) return locked;
    await this.store.fallBack(tx, id);
    await this.promotion.inside(tx, catalogue);
    return this.store.lock(tx, id);
  }

  private async conflict(tx: Tx, booking: Booking, reader: Reader, seen: number): Promise<Problem> {
    const since = (await this.past.in(tx, booking.id)).filter(({ version }) => version > seen);
    const last = since.at(-1);
    return versionConflict(presentBooking(booking, reader), {
      changedFields: [...new Set(since.flatMap(({ changed }) => changed))],
      ...(last?.actorTenantId === reader.actor.tenantId && { changedBy: { name: last.actorName } }),
    });
  }
}

/** Where the act leads; refuses what is not possible in the booking's state. */
function nextOrRefuse(booking: Booking, act: Act, now: number): Status {
  const status = statusAt(booking, now);
  // Whether or not that has been written down: nothing but a hold is confirmed or prolonged.
  const isHold = booking.status === 'held' || act === 'confirm' || act === 'prolong';
  if (status === 'expired' && isHold)
    throw new Problem('hold-expired', 'This hold has run out. Search again, or book directly.', {
      bookingStatus: status,
    });
  if (booking.during.end <= now)
    throw new Problem('already-ended', 'This booking is over; what has been stays as it was.', {
      bookingStatus: status,
    });
  const next = after(status, act);
  if (!next)
    throw new Problem('state-not-allowed', `A booking that is ${status} cannot be changed in this way.`, {
      bookingStatus: status,
    });
  return next;
}
