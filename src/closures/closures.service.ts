import { Injectable } from '@nestjs/common';
import {
  Database,
  idIn,
  notFound,
  pageOf,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Catalogue, Inventory } from '../spaces/index.js';
import { Clock } from '../time/index.js';
import type { Closure } from './closure.js';
import { ClosureStore } from './closure.store.js';
import type { ClosurePage, ClosureShown, ListClosuresQuery } from './closures.dto.js';
import { MoveStore } from './plan/move.store.js';
import { presentClosure } from './present-closure.js';
import { refuseUnlessDraft } from './refuse-unless-draft.js';

/** Closures as they are, and drafts that are given up. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly inventory: Inventory,
    private readonly store: ClosureStore,
    private readonly moves: MoveStore,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list({ state, when, limit, cursor }: ListClosuresQuery): Promise<ClosurePage> {
    const zone = await this.zone();
    const rows = await this.store.list({
      state,
      over: when && { by: this.clock.now(), is: when === 'past' },
      before: idIn(cursor),
      limit: limit + 1,
    });
    const counts = await this.moves.counts(
      this.db.manager,
      rows.map(({ id }) => id),
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (closure) => presentClosure(closure, zone, counts.get(closure.id)!),
    );
  }

  async find(id: string): Promise<ClosureShown> {
    const closure = await this.store.find(uuidOrNotFound('closure', id));
    if (!closure) throw notFound('closure');
    return this.present(this.db.manager, closure, await this.zone());
  }

  /** Gives a draft up; twice is once. */
  async discard(id: string, seen: number | undefined, options: WriteOptions): Promise<ClosureShown> {
    const zone = await this.zone();
    return this.inventory.write(async (tx) => {
      const closure = await this.store.lock(tx, uuidOrNotFound('closure', id));
      if (!closure) throw notFound('closure');
      const shown = await this.present(tx, closure, zone);
      if (closure.state === 'discarded') return shown;
      refuseUnlessDraft(closure);
      refuseUnlessSeen(seen, shown);
      return this.present(tx, await this.store.update(tx, closure.id, { state: 'discarded' }), zone);
    }, options);
  }

  private async present(tx: Tx, closure: Closure, zone: string): Promise<ClosureShown> {
    return presentClosure(closure, zone, (await this.moves.counts(tx, [closure.id])).get(closure.id)!);
  }

  private async zone(): Promise<string> {
    return (await this.catalogue.current()).campus.timeZone;
  }
}
