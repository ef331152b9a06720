import { Injectable } from '@nestjs/common';
import { instantField, periodOf } from '../availability/index.js';
import type { Actor } from '../identity/index.js';
import { invalid, newUuid, Problem, type Tx, type WriteOptions } from '../platform/index.js';
import {
  Catalogue,
  type CatalogueSnapshot,
  type CatalogueSpace,
  Inventory,
  toName,
} from '../spaces/index.js';
import { Clock, day, type Interval, minute, slotMinutes } from '../time/index.js';
import type { Scope } from './closure.js';
import { ClosureStore, type NewClosure } from './closure.store.js';
import type { ClosureBody, ClosureScopeBody, ClosureShown } from './closures.dto.js';
import { impactOf } from './impact.js';
import { MoveStore } from './plan/move.store.js';
import { PlanService } from './plan/plan.service.js';
import { presentClosure } from './present-closure.js';
import { spacesIn } from './scope.js';

const mostDays = 366;
const mostSpaceDays = 100_000;

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
    private readonly clock: Clock,
  ) {}

  async draft(actor: Actor, body: ClosureBody, options: DraftOptions = {}): Promise<ClosureShown> {
    const catalogue = await this.catalogue.current();
    const zone = catalogue.campus.timeZone;
    const now = this.clock.now();
    const during = onTheGrid(periodOf(body, zone));
    if (during.end <= now)
      throw invalid({ pointer: '/end', code: 'in-past', detail: 'This period has passed already.' });
    const kinds = body.kinds ?? [];
    const scope = scopeOf(body.scope);
    const spaces = spacesIn(catalogue, scope, kinds);
    refuseTooMuch(spaces, during);
    const { freezeFrom, reason } = body;
    const wanted = {
      id: newUuid(),
      scope,
      kinds,
      spaceIds: spaces.map(({ id }) => id),
      poolIds: spaces.map(({ poolId }) => poolId),
      during,
      freezeFrom: freezeFrom === undefined ? null : instantField(freezeFrom, body.timeZone, '/freezeFrom'),
      reason: { code: reason.code, text: toName(reason.text) },
      strategy: { ...body.strategy },
      scenario: options.scenario ?? null,
      createdBy: actor.memberId,
    };
    return this.keep(wanted, catalogue, options);
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

const slot = slotMinutes * minute;

/** Rounded outward to the grid on which the ledger counts. */
const onTheGrid = ({ start, end }: Interval): Interval => ({
  start: Math.floor(start / slot) * slot,
  end: Math.ceil(end / slot) * slot,
});

const scopeOf = ({ building, floor, buildings, floors, ...rest }: ClosureScopeBody): Scope => {
  const allBuildings = [...(building === undefined ? [] : [building]), ...(buildings ?? [])];
  const allFloors = [...(floor === undefined ? [] : [floor]), ...(floors ?? [])];
  return {
    ...rest,
    ...(allBuildings.length > 0 && { buildings: allBuildings }),
    ...(allFloors.length > 0 && { floors: allFloors }),
  };
};

function refuseTooMuch(spaces: readonly CatalogueSpace[], { start, end }: Interval): void {
  if (spaces.length === 0)
    throw invalid({ pointer: '/scope', code: 'empty', detail: 'There is no space in this scope.' });
  const days = Math.ceil((end - start) / day);
  if (days > mostDays)
    throw new Problem('range-too-long', `Close for at most ${mostDays} days at once.`, {
      max: `P${mostDays}D`,
    });
  if (days * spaces.length > mostSpaceDays)
    throw new Problem(
      'range-too-long',
      `That is ${spaces.length} spaces for ${days} days. Close at most ${mostSpaceDays} space-days at once: in parts.`,
      { max: mostSpaceDays },
    );
}
