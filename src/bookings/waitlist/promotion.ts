import { Injectable, type OnModuleInit } from '@nestjs/common';
import { judge, unitsOf } from '../../availability/index.js';
import { CapacityStore, type Claim } from '../../capacity/index.js';
import { type Actor, Actors } from '../../identity/index.js';
import { Database, Jobs, Problem, type Tx } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, RoomGained } from '../../spaces/index.js';
import { type Instant, minute } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { BookingStore } from '../booking.store.js';
import { claimsOf } from '../claims-of.js';
import { newBooking, type Wanted } from '../new-booking.js';
import type { WaitingWish } from './waiting-wish.js';
import { WaitlistStore } from './waitlist.store.js';

const heldMinutes = 15;

/** Some room that a transaction has freed, and what is known of it by now. */
interface Freed {
  tx: Tx;
  catalogue: CatalogueSnapshot;
  now: Instant;
  /** What has been found not to fit. */
  missed: (readonly Claim[])[];
}

/**
 * Offers what becomes free to whoever has waited for it longest, as a hold. It does so in the very transaction that frees
 * it, while that has the ledger locked: nobody else ever sees the place free, so that nobody can overtake.
 */
@Injectable()
export class Promotion implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly waitlist: WaitlistStore,
    private readonly bookings: BookingStore,
    private readonly capacity: CapacityStore,
    private readonly actors: Actors,
    private readonly catalogue: Catalogue,
    private readonly roomGained: RoomGained,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.roomGained.goesTo((tx, catalogue) => this.offerDue(tx, catalogue));
    this.jobs.every('* * * * *', 'promote-waiting', () => this.catchUp());
  }

  /** Call it behind everything that a transaction frees. */
  inside(tx: Tx, catalogue: CatalogueSnapshot): Promise<void> {
    return this.offerDue(tx, () => Promise.resolve(catalogue));
  }

  /** What was freed by a hand in the database, or could not be offered in that moment; and wishes that have waited in vain. */
  async catchUp(): Promise<void> {
    const catalogue = await this.catalogue.current();
    await this.db.transaction(async (tx) => {
      await this.waitlist.expire(tx, await this.bookings.now(tx));
      const due = await this.waitlist.dueAnywhere(tx);
      if (due.length > 0) await this.promote(tx, catalogue, due);
    });
  }

  private async offerDue(tx: Tx, catalogue: () => Promise<CatalogueSnapshot>): Promise<void> {
    const due = await this.waitlist.dueHere(tx);
    if (due.length > 0) await this.promote(tx, await catalogue(), due);
  }

  private async promote(tx: Tx, catalogue: CatalogueSnapshot, due: readonly string[]): Promise<void> {
    const waiting = await this.waitlist.waitingFor(tx, due);
    const actors = await this.actors.find(
      tx,
      waiting.map(({ memberId }) => memberId),
    );
    const freed = { tx, catalogue, now: await this.bookings.now(tx), missed: [] };
    for (const wish of waiting) {
      const settled = await this.tell(freed, wish, actors.get(wish.memberId));
      // The catalogue has changed in this very moment: the job goes on by the new one.
      if (!settled) return;
    }
    await this.waitlist.settle(tx, due);
  }

  /** Offers one of its spaces to a wish, lets it wait, or ends it where the rules no longer allow what is free. */
  private async tell(freed: Freed, wish: WaitingWish, actor: Actor | undefined): Promise<boolean> {
    const { tx, catalogue, now } = freed;
    if (wish.during.start <= now) {
      await this.waitlist.close(tx, wish.id, 'expired');
      return true;
    }
    let reason = actor ? undefined : 'suspended';
    for (const wanted of actor ? wantedOf(wish, catalogue) : []) {
      try {
        const booking = newBooking(actor!, wanted, now);
        const claims = claimsOf(booking, catalogue);
        if (!(await this.fits(freed, claims))) continue;
        const violations = judge(actor!, catalogue, wanted.space, wanted, now);
        if (violations.length === 0) return await this.offer(freed, wish, booking, claims);
        reason = violations.map(({ code }) => code).join(', ');
      } catch (error) {
        // What the wish may not have is no reason for what frees the place to fail.
        if (!(error instanceof Problem)) throw error;
        reason = error.code;
      }
    }
    if (reason !== undefined) await this.waitlist.close(tx, wish.id, 'expired', reason);
    return true;
  }

  private async offer(
    { tx, catalogue, now }: Freed,
    { id }: WaitingWish,
    booking: Booking,
    claims: readonly Claim[],
  ): Promise<boolean> {
    if (!(await this.waitlist.lock(tx, id))) return true;
    const verdict = await undoneIfRefused(tx, () =>
      this.bookings.addIn(tx, {
        booking: { ...booking, status: 'held', expiresAt: now + heldMinutes * minute },
        claims,
        door: 'waitlist',
        catalogueVersion: catalogue.version,
      }),
    );
    if (verdict !== 'booked') return false;
    await this.waitlist.offer(tx, id, booking.id);
    return true;
  }

  /** Most of a long line want the same: what has not fitted for one is not asked for again. */
  private async fits({ tx, missed }: Freed, claims: readonly Claim[]): Promise<boolean> {
    if (missed.some((less) => coversAll(claims, less))) return false;
    const fits = await this.capacity.fits(tx, claims);
    if (!fits) missed.push(claims);
    return fits;
  }
}

/** Work within a transaction that goes on where the work is refused. */
async function undoneIfRefused<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.query('SAVEPOINT offer');
  try {
    return await work();
  } catch (error) {
    await tx.query('ROLLBACK TO SAVEPOINT offer');
    throw error;
  } finally {
    await tx.query('RELEASE SAVEPOINT offer');
  }
}

function wantedOf(
  { spaceIds, during, people, units, whole }: WaitingWish,
  { byId }: CatalogueSnapshot,
): Wanted[] {
  return spaceIds
    .map((id) => byId.get(id))
    .filter((space) => space !== undefined)
    .map((space) => ({
      space,
      during,
      units: unitsOf(space, { units, whole, people }),
      people,
      title: null,
      purpose: null,
    }));
}

const coversAll = (claims: readonly Claim[], others: readonly Claim[]) =>
  others.every(({ poolId, during, units }) =>
    claims.some(
      (claim) =>
        claim.poolId === poolId &&
        claim.units >= units &&
        claim.during.start <= during.start &&
        claim.during.end >= during.end,
    ),
  );
