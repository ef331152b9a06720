import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import {
  invalid,
  notFound,
  Problem,
  recordChange,
  refuseUnlessSeen,
  uuidOrNotFound,
} from '../../platform/index.js';
import { instantField } from '../../availability/index.js';
import { Catalogue, Inventory, RoomGained } from '../../spaces/index.js';
import { Clock, minute, slotMinutes } from '../../time/index.js';
import { ClosureStore } from '../closure.store.js';
import type { ClosureShown, ReopenBody } from '../closures.dto.js';
import type { DraftOptions } from '../draft.service.js';
import { MoveStore } from '../plan/move.store.js';
import { presentClosure } from '../present-closure.js';
import { ClosedPools } from './closed-pools.js';
import { Telling } from './telling.js';

const slot = slotMinutes * minute;

/** Lifting a closure before it is over: its spaces can be booked again, and those who had to go may come back. */
@Injectable()
export class ReopenService {
  constructor(
    private readonly inventory: Inventory,
    private readonly catalogue: Catalogue,
    private readonly closures: ClosureStore,
    private readonly moves: MoveStore,
    private readonly pools: ClosedPools,
    private readonly telling: Telling,
    private readonly roomGained: RoomGained,
    private readonly clock: Clock,
  ) {}

  async reopen(
    actor: Actor,
    id: string,
    body: ReopenBody,
    seen: number | undefined,
    options: DraftOptions = {},
  ): Promise<ClosureShown> {
    const zone = (await this.catalogue.current()).campus.timeZone;
    const uuid = uuidOrNotFound('closure', id);
    const now = this.clock.now();
    const said = body.from === undefined ? now : instantField(body.from, body.timeZone, '/from');
    return this.inventory.write(async (tx) => {
      const closure = await this.closures.lock(tx, uuid);
      if (!closure) throw notFound('closure');
      const counts = (await this.moves.counts(tx, [uuid])).get(uuid)!;
      refuseUnlessSeen(seen, presentClosure(closure, zone, counts));
      if (closure.state !== 'published' && closure.state !== 'reopened')
        throw new Problem('state-not-allowed', 'Only what has been published is reopened.', {
          closureState: closure.state,
        });
      if (closure.closedUntil <= now)
        throw new Problem('already-ended', 'This closure is over: its spaces are open.');
      const until = Math.floor(Math.max(said, now) / slot) * slot;
      if (until >= closure.closedUntil)
        throw invalid({ pointer: '/from', code: 'too-late', detail: 'It ends before that by itself.' });

      const reopened = await this.closures.update(tx, uuid, {
        state: 'reopened',
        closed_until: new Date(Math.max(until, closure.during.start)),
        reopened_by: actor.memberId,
        reopened_at: new Date(now),
      });
      await this.pools.keep(tx, closure.poolIds, now);
      await this.moves.offerBack(tx, uuid, Math.max(until, now));
      await this.telling.lifted(tx, reopened);
      await recordChange(tx, { type: 'closure.reopened', subjectId: uuid, version: reopened.version });
      await this.roomGained.tell(tx);
      const shown = presentClosure(reopened, zone, counts);
      await options.alongside?.(tx, shown);
      return shown;
    }, options);
  }
}
