import { Injectable } from '@nestjs/common';
import { spaceOrNotFound } from '../../availability/index.js';
import { InTheWay } from '../../bookings/index.js';
import {
  Database,
  invalid,
  keyIn,
  notFound,
  pageOf,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue, Inventory } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import type { Closure } from '../closure.js';
import { ClosureStore } from '../closure.store.js';
import type { ClosureShown } from '../closures.dto.js';
import { effectivePeriod } from '../effective-period.js';
import { impactOf } from '../impact.js';
import { presentClosure } from '../present-closure.js';
import { refuseUnlessDraft } from '../refuse-unless-draft.js';
import { type Move, MoveStore } from './move.store.js';
import type { PinBody, PlanMoveShown, PlanPage, PlanQuery } from './plan.dto.js';
import type { Pin } from './planned-move.js';
import { Planner } from './planner.js';
import { presentPlanMove } from './present-move.js';
import { WhyNot } from './why-not.js';

type Scope = Pick<Closure, 'spaceIds' | 'poolIds' | 'during' | 'strategy'>;

type Worked = Awaited<ReturnType<PlanService['work']>>;

interface Replanning extends WriteOptions {
  /** Refuses what has been worked out. */
  check?: (plan: Worked) => Promise<void>;
  /** Reads what has been written, in its own transaction. */
  look?: (tx: Tx) => Promise<void>;
}

/** The plan of a draft: what becomes of each booking, settled by hand where somebody has said so. */
@Injectable()
export class PlanService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly inventory: Inventory,
    private readonly closures: ClosureStore,
    private readonly moves: MoveStore,
    private readonly inTheWay: InTheWay,
    private readonly planner: Planner,
    private readonly whyNot: WhyNot,
    private readonly clock: Clock,
  ) {}

  /** In the order of their start. */
  async page(id: string, { outcome, limit, cursor }: PlanQuery): Promise<PlanPage> {
    const closure = await this.find(id);
    const catalogue = await this.catalogue.current();
    const after = keyIn<[start: number, bookingId: string]>(cursor, 'instant', 'uuid');
    const rows = await this.moves.page(closure.id, {
      ...(outcome && { outcome }),
      ...(after && { after: { start: after[0], bookingId: after[1] } }),
      limit: limit + 1,
    });
    const page = pageOf(
      rows,
      limit,
      ({ during, bookingId }) => [during.start, bookingId],
      (move) => presentPlanMove(move, catalogue),
    );
    return closure.state === 'draft' ? page : { ...page, answers: await this.moves.answers(closure.id) };
  }

  /** What would become of those who have booked there, by now. Nothing is written. */
  async work({ spaceIds, poolIds, during, strategy }: Scope, pins: ReadonlyMap<string, Pin>) {
    const bookings = await this.inTheWay.of(poolIds, effectivePeriod(during, this.clock.now()));
    return { bookings, moves: await this.planner.plan({ spaceIds, during, strategy, bookings, pins }), pins };
  }

  /** Writes a plan that has been worked out, in the place of the one before. */
  async keep(tx: Tx, closure: Closure, plan: Worked): Promise<Closure> {
    await this.moves.replace(tx, closure.id, plan.bookings, plan.moves, plan.pins);
    const impact = JSON.stringify(impactOf(closure.spaceIds, plan.bookings));
    return this.closures.update(tx, closure.id, { impact });
  }

  /** Plans anew, with what was settled by hand. */
  async again(id: string, seen: number | undefined, options: WriteOptions = {}): Promise<ClosureShown> {
    const closure = await this.find(id);
    const pins = await this.moves.pins(this.db.manager, closure.id);
    return this.replan(closure, pins, seen, options);
  }

  /** Settles one by hand; the others are planned around it. */
  async pin(
    { id, bookingId }: { id: string; bookingId: string },
    body: PinBody,
    seen: number | undefined,
    options: WriteOptions = {},
  ): Promise<{ closure: ClosureShown; move: PlanMoveShown }> {
    const closure = await this.find(id);
    const uuid = uuidOrNotFound('booking', bookingId);
    const [before] = await this.moves.of(this.db.manager, closure.id, uuid);
    if (!before) throw notFound('booking');
    const catalogue = await this.catalogue.current();
    const pins = new Map(await this.moves.pins(this.db.manager, closure.id));
    if ((body.spaceId === undefined) === (body.outcome === undefined))
      throw invalid({
        pointer: '/spaceId',
        code: 'either-or',
        detail: 'Send spaceId or outcome: one of them.',
      });
    if (body.spaceId !== undefined)
      pins.set(uuid, { kind: 'space', spaceId: spaceOrNotFound(catalogue, body.spaceId).id });
    else if (body.outcome === 'ask' || body.outcome === 'cancel') pins.set(uuid, { kind: body.outcome });
    else pins.delete(uuid);

    const wanted = pins.get(uuid)?.spaceId;
    let move: Move | undefined;
    const shown = await this.replan(closure, pins, seen, {
      ...options,
      check: async ({ moves, bookings }) => {
        const planned = moves.find((one) => one.bookingId === uuid);
        const booking = bookings.find((one) => one.id === uuid);
        if (wanted === undefined) return;
        if (!booking) throw notFound('booking');
        if (planned?.toSpaceId === wanted && booking.others.length === 0) return;
        throw await this.whyNot.of(booking, catalogue.byId.get(wanted)!, closure);
      },
      look: async (tx) => {
        [move] = await this.moves.of(tx, closure.id, uuid);
      },
    });
    if (!move) throw notFound('booking');
    return { closure: shown, move: presentPlanMove(move, catalogue) };
  }

  private async replan(
    closure: Closure,
    pins: ReadonlyMap<string, Pin>,
    seen: number | undefined,
    { check, look, ...options }: Replanning,
  ): Promise<ClosureShown> {
    const zone = (await this.catalogue.current()).campus.timeZone;
    refuseUnlessDraft(closure);
    const plan = await this.work(closure, pins);
    await check?.(plan);
    return this.inventory.write(async (tx) => {
      const locked = await this.closures.lock(tx, closure.id);
      if (!locked) throw notFound('closure');
      refuseUnlessDraft(locked);
      const counts = await this.countsOf(tx, locked.id);
      refuseUnlessSeen(seen ?? closure.version, presentClosure(locked, zone, counts));
      const kept = await this.keep(tx, locked, plan);
      await look?.(tx);
      return presentClosure(kept, zone, await this.countsOf(tx, kept.id));
    }, options);
  }

  async countsOf(tx: Tx, id: string) {
    return (await this.moves.counts(tx, [id])).get(id)!;
  }

  private async find(id: string): Promise<Closure> {
    const closure = await this.closures.find(uuidOrNotFound('closure', id));
    if (!closure) throw notFound('closure');
    return closure;
  }
}
