import { Injectable } from '@nestjs/common';
import {
  idIn,
  notFound,
  pageOf,
  Problem,
  refuseUnlessSeen,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Catalogue, Inventory } from '../spaces/index.js';
import type { Closure } from './closure.js';
import { ClosureStore } from './closure.store.js';
import type { ClosurePage, ClosureShown, ListClosuresQuery } from './closures.dto.js';
import { presentClosure } from './present-closure.js';

/** Closures as they are, and drafts that are given up. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly inventory: Inventory,
    private readonly store: ClosureStore,
  ) {}

  /** The newest first. */
  async list({ state, limit, cursor }: ListClosuresQuery): Promise<ClosurePage> {
    const zone = await this.zone();
    const rows = await this.store.list(state, idIn(cursor), limit + 1);
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (closure) => presentClosure(closure, zone),
    );
  }

  async find(id: string): Promise<ClosureShown> {
    const closure = await this.store.find(uuidOrNotFound('closure', id));
    if (!closure) throw notFound('closure');
    return presentClosure(closure, await this.zone());
  }

  /** Gives a draft up; twice is once. */
  async discard(id: string, seen: number | undefined, options: WriteOptions): Promise<ClosureShown> {
    const zone = await this.zone();
    return this.inventory.write(async (tx) => {
      const closure = await this.store.lock(tx, uuidOrNotFound('closure', id));
      if (!closure) throw notFound('closure');
      const shown = presentClosure(closure, zone);
      if (closure.state === 'discarded') return shown;
      refuseUnlessDraft(closure);
      refuseUnlessSeen(seen, shown);
      return presentClosure(await this.store.update(tx, closure.id, { state: 'discarded' }), zone);
    }, options);
  }

  private async zone(): Promise<string> {
    return (await this.catalogue.current()).campus.timeZone;
  }
}

export function refuseUnlessDraft({ state }: Closure): void {
  if (state === 'draft') return;
  throw new Problem(
    'state-not-allowed',
    state === 'discarded'
      ? 'This draft has been given up. Make another.'
      : 'This closure has been published. Reopen it to lift it.',
    { closureState: state },
  );
}
