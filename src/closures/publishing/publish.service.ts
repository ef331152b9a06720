import { Injectable } from '@nestjs/common';
import { type Booking, InTheWay, type NewPlace, ReseatService } from '../../bookings/index.js';
import type { Actor } from '../../identity/index.js';
import {
  databaseError,
  etagOf,
  notFound,
  Problem,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, Inventory, RoomGained } from '../../spaces/index.js';
import { Clock, hour, type Instant } from '../../time/index.js';
import type { Closure } from '../closure.js';
import { ClosureStore } from '../closure.store.js';
import type { ClosureShown } from '../closures.dto.js';
import type { DraftOptions } from '../draft.service.js';
import { effectivePeriod } from '../effective-period.js';
import { type Move, MoveStore } from '../plan/move.store.js';
import { PlanService } from '../plan/plan.service.js';
import { presentClosure } from '../present-closure.js';
import { refuseUnlessDraft } from '../refuse-unless-draft.js';
import { ClosedPools } from './closed-pools.js';
import { type Delta, deltaOf, isNothing, noDelta } from './delta.js';
import { StillAllowed } from './still-allowed.js';
import { Telling } from './telling.js';

/** Thrown out of the transaction: the plan is not of these bookings, or not of this campus, any more. */
class Outdated extends Error {
  constructor(readonly delta: Delta) {
    super();
  }
}

/**
 * Publishing: one transaction that moves everybody as the plan says, lets go of those for whom there is nothing, closes
 * the spaces and tells each person once. It does so only if the plan is of the bookings that are there in that moment.
 */
@Injectable()
export class PublishService {
  constructor(
    private readonly inventory: Inventory,
    private readonly catalogue: Catalogue,
    private readonly closures: ClosureStore,
    private readonly moves: MoveStore,
    private readonly plans: PlanService,
    private readonly stillAllowed: StillAllowed,
    private readonly inTheWay: InTheWay,
    private readonly reseating: ReseatService,
    private readonly pools: ClosedPools,
    private readonly telling: Telling,
    private readonly roomGained: RoomGained,
    private readonly clock: Clock,
  ) {}

  async publish(
    actor: Actor,
    id: string,
    seen: number | undefined,
    options: DraftOptions = {},
  ): Promise<ClosureShown> {
    const uuid = uuidOrNotFound('closure', id);
    try {
      return await this.inventory.write(async (tx) => {
        const shown = await this.inside(tx, actor, uuid, seen);
        await options.alongside?.(tx, shown);
        return shown;
      }, options);
    } catch (error) {
      if (error instanceof Outdated) throw await this.outdated(id, error.delta, options);
      if (databaseError(error).constraint === 'ledger_within_capacity')
        throw await this.outdated(id, { ...noDelta, displaced: 1 }, options);
      throw error;
    }
  }

  private async inside(tx: Tx, actor: Actor, id: string, seen: number | undefined): Promise<ClosureShown> {
    // Nobody changes the catalogue meanwhile: who writes it waits for its turn.
    const catalogue = await this.catalogue.within(tx);
    const zone = catalogue.campus.timeZone;
    const closure = await this.closures.lock(tx, id);
    if (!closure) throw notFound('closure');
    const counts = await this.plans.countsOf(tx, id);
    refuseUnlessDraft(closure);
    refuseUnlessSeen(seen, presentClosure(closure, zone, counts));
    const now = this.clock.now();
    if (closure.during.end <= now)
      throw new Problem('already-ended', 'This period has passed. Draft another.');
    const from = effectivePeriod(closure.during, now).start;
    await this.move(tx, { actor, closure, catalogue, now, from });

    const published = await this.closures.update(tx, id, {
      state: 'published',
      published_by: actor.memberId,
      published_at: new Date(now),
    });
    await this.pools.keep(tx, closure.poolIds, now);
    await this.telling.begin(tx, published, now + closure.strategy.askHours * hour);
    await recordChange(tx, { type: 'closure.published', subjectId: id, version: published.version });
    await this.roomGained.tell(tx);
    return presentClosure(published, zone, await this.plans.countsOf(tx, id));
  }

  /** What the clock alone has taken out of the way since is no other plan: whoever it was has nothing to be told. */
  private async stillPlanned(
    tx: Tx,
    closureId: string,
    bookings: readonly Booking[],
    from: Instant,
  ): Promise<Move[]> {
    const planned = await this.moves.of(tx, closureId);
    const there = new Set(bookings.map(({ id }) => id));
    const missing = planned.filter(({ bookingId }) => !there.has(bookingId));
    if (missing.length === 0) return planned;
    const gone = new Set(
      await this.inTheWay.goneByItself(
        tx,
        missing.map(({ bookingId }) => bookingId),
        from,
      ),
    );
    await this.moves.drop(tx, closureId, [...gone]);
    return planned.filter(({ bookingId }) => !gone.has(bookingId));
  }

  private async move(
    tx: Tx,
    {
      actor,
      closure,
      catalogue,
      now,
      from,
    }: { actor: Actor; closure: Closure; catalogue: CatalogueSnapshot; now: Instant; from: Instant },
  ): Promise<void> {
    const bookings = await this.inTheWay.locked(tx, closure.poolIds, {
      start: from,
      end: closure.during.end,
    });
    const planned = await this.stillPlanned(tx, closure.id, bookings, from);
    const delta = deltaOf(planned, bookings, now);
    if (!isNothing(delta)) throw new Outdated(delta);
    const byBooking = new Map(planned.map((move) => [move.bookingId, move]));
    const fates = bookings.map((booking) => ({ booking, ...placeOf(byBooking.get(booking.id)!, catalogue) }));
    const displaced = await this.stillAllowed.countNot(tx, catalogue, fates);
    if (displaced > 0) throw new Outdated({ ...noDelta, displaced });
    await this.reseating.all(tx, fates, { actor, catalogue, now, from, reason: 'closure' });
  }

  /** Plans anew, so that whoever publishes sees at once what the plan is by now. */
  private async outdated(id: string, delta: Delta, { dryRun }: WriteOptions): Promise<Problem> {
    const now = await this.plans.again(id, undefined, { dryRun });
    const changes = Object.values(delta).reduce((sum, n) => sum + n, 0);
    return new Problem(
      'plan-outdated',
      `${changes} ${changes === 1 ? 'booking has' : 'bookings have'} changed since this plan was made. It has been planned anew: look at it, then publish with its ETag.`,
      { delta, planEtag: etagOf(now.version), plan: now.plan, impact: now.impact },
    );
  }
}

const placeOf = (
  { outcome, toSpaceId, toOthers, toStart }: Move,
  { byId }: CatalogueSnapshot,
): { to?: NewPlace } =>
  outcome === 'move'
    ? {
        to: {
          space: byId.get(toSpaceId!)!,
          others: toOthers.map((id) => byId.get(id)!),
          ...(toStart !== null && { start: toStart }),
        },
      }
    : {};
