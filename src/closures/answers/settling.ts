import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReseatService } from '../../bookings/index.js';
import { Database, Jobs, Problem, recordChange, type Tx } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { type Move, MoveStore } from '../plan/move.store.js';

/** Settles what nobody has answered in time: a move holds; of a choice the first offer that is free is taken, else it ends. */
@Injectable()
export class Settling implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly moves: MoveStore,
    private readonly reseating: ReseatService,
    private readonly catalogue: Catalogue,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    this.jobs.every('* * * * *', 'settle-closure-moves', () => this.settle());
  }

  /** Each by itself, so that none holds up another. */
  async settle(): Promise<void> {
    for (const id of await this.moves.due(this.clock.forDatabase())) {
      const catalogue = await this.catalogue.current();
      await this.db.transaction(async (tx) => {
        const move = await this.moves.lock(tx, id);
        if (move?.state === 'waiting') await this.settleOne(tx, move, catalogue);
      });
    }
  }

  private async settleOne(tx: Tx, move: Move, catalogue: CatalogueSnapshot): Promise<void> {
    const made = move.outcome === 'ask' ? await this.takeFirst(tx, move, catalogue) : undefined;
    const state = move.outcome === 'move' ? 'accepted' : made ? 'chosen' : 'cancelled';
    await this.moves.update(tx, move.id, { state, by_default: true, answer_by: null, ...made });
    await recordChange(tx, {
      type: 'closure.settled',
      subjectId: move.closureId,
      tenantId: move.tenantId,
      memberId: move.memberId,
      reason: state,
    });
  }

  private async takeFirst(tx: Tx, { bookingId, offers, during }: Move, catalogue: CatalogueSnapshot) {
    const before = await this.reseating.find(tx, bookingId);
    if (!before || during.start <= this.clock.now()) return undefined;
    for (const spaceId of offers) {
      const space = catalogue.byId.get(spaceId);
      if (space?.status !== 'active') continue;
      try {
        const made = await tx.transaction((inner) =>
          this.reseating.instead(inner, before, { space }, catalogue, { door: 'closure' }),
        );
        if (made) return { to_space_id: spaceId, successor_id: made.id };
      } catch (error) {
        // What they may no longer have, such as more than their allowance, is no reason for the others to wait.
        if (!(error instanceof Problem)) throw error;
      }
    }
    return undefined;
  }
}
