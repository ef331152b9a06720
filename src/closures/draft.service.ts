import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  Database,
  newUuid,
  notFound,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Catalogue, type CatalogueSnapshot, Inventory } from '../spaces/index.js';
import { Clock } from '../time/index.js';
import { ClosureStore, type NewClosure } from './closure.store.js';
import type { ClosureBody, ClosurePatch, ClosureShown } from './closures.dto.js';
import { impactOf } from './impact.js';
import { MoveStore } from './plan/move.store.js';
import { PlanService } from './plan/plan.service.js';
import { presentClosure } from './present-closure.js';
import { refuseUnlessDraft } from './refuse-unless-draft.js';
import { changed, wantedOf } from './wanted.js';

export interface DraftOptions extends WriteOptions {
  /** Done in the same transaction as the draft itself. */
  alongside?: (tx: Tx, shown: ClosureShown) => Promise<void>;
  /** The prepared scenario that it comes from. */
  scenario?: string;
}

/** Drafts of closures: what they close, and what that means for those who have booked there. */
@Injectable()
export class DraftService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly inventory: Inventory,
    private readonly store: ClosureStore,
    private readonly moves: MoveStore,
    private readonly plans: PlanService,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async draft(actor: Actor, body: ClosureBody, options: DraftOptions = {}): Promise<ClosureShown> {
    const catalogue = await this.catalogue.current();
    const wanted = {
      ...wantedOf(body, catalogue, this.clock.now()),
      id: newUuid(),
      scenario: options.scenario ?? null,
      createdBy: actor.memberId,
    };
    return this.keep(wanted, catalogue, options);
  }

  /** Closes something else, at another time or in another way; it is planned anew, with what was settled by hand. */
  async change(
    id: string,
    patch: ClosurePatch,
    seen: number | undefined,
    { dryRun }: WriteOptions,
  ): Promise<ClosureShown> {
    const uuid = uuidOrNotFound('closure', id);
    const before = await this.store.find(uuid);
    if (!before) throw notFound('closure');
    refuseUnlessDraft(before);
    const catalogue = await this.catalogue.current();
    const zone = catalogue.campus.timeZone;
    const wanted = wantedOf(changed(before, patch), catalogue, this.clock.now());
    const plan = await this.plans.work(wanted, await this.moves.pins(this.db.manager, uuid));
    return this.inventory.write(
      async (tx) => {
        const locked = await this.store.lock(tx, uuid);
        if (!locked) throw notFound('closure');
        refuseUnlessDraft(locked);
        refuseUnlessSeen(
          seen ?? before.version,
          presentClosure(locked, zone, await this.plans.countsOf(tx, uuid)),
        );
        await this.store.change(tx, uuid, { ...wanted, impact: impactOf(wanted.spaceIds, plan.bookings) });
        await this.moves.replace(tx, uuid, plan.bookings, plan.moves, plan.pins);
        const now = await this.store.lock(tx, uuid);
        return presentClosure(now!, zone, await this.plans.countsOf(tx, uuid));
      },
      { dryRun },
    );
  }

  private async keep(
    wanted: Omit<NewClosure, 'impact'>,
    catalogue: CatalogueSnapshot,
    { dryRun, alongside }: DraftOptions,
  ): Promise<ClosureShown> {
    const plan = await this.plans.work(wanted, new Map());
    return this.inventory.write(
      async (tx) => {
        const impact = impactOf(wanted.spaceIds, plan.bookings);
        const closure = await this.store.add(tx, { ...wanted, impact });
        await this.moves.replace(tx, closure.id, plan.bookings, plan.moves, plan.pins);
        const shown = presentClosure(
          closure,
          catalogue.campus.timeZone,
          await this.plans.countsOf(tx, closure.id),
        );
        await alongside?.(tx, shown);
        return shown;
      },
      { dryRun },
    );
  }
}
