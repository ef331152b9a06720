import { Injectable } from '@nestjs/common';
import { publicId } from '../../platform/index.js';
import { Catalogue, nameShown } from '../../spaces/index.js';
import { Clock, inZone, localDayOf, wholeDay } from '../../time/index.js';
import { ClosureStore } from '../closure.store.js';
import type { ClosuresInForce } from './in-force.dto.js';

/** What is closed now, or will be before the day is over. */
@Injectable()
export class InForceService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly store: ClosureStore,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<ClosuresInForce> {
    const { timeZone } = (await this.catalogue.current()).campus;
    const now = this.clock.now();
    const { end } = wholeDay(localDayOf(now, timeZone), timeZone);
    const closures = await this.store.published({ start: now, end });
    return {
      data: closures.map(({ id, scope, kinds, during, closedUntil, reason }) => ({
        id: publicId('closure', id),
        scope,
        kinds: [...kinds],
        start: inZone(during.start, timeZone),
        closedUntil: inZone(closedUntil, timeZone),
        reason: { code: reason.code, text: nameShown(reason.text) },
      })),
    };
  }
}
