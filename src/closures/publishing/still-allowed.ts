import { Injectable } from '@nestjs/common';
import { type Fate, unitsThere } from '../../bookings/index.js';
import type { Tx } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { allowing } from '../plan/allowing.js';
import { Whose } from '../plan/whose.js';

/** Whether what was planned is allowed by the rules of now. */
@Injectable()
export class StillAllowed {
  constructor(
    private readonly whose: Whose,
    private readonly clock: Clock,
  ) {}

  /** How many of these may not go where they are planned to go. */
  async countNot(tx: Tx, catalogue: CatalogueSnapshot, fates: readonly Fate[]): Promise<number> {
    const now = this.clock.now();
    const bookerOf = await this.whose.of(
      tx,
      fates.map(({ booking }) => booking),
    );
    const isAllowed = allowing(catalogue, now);
    return fates.filter(({ booking, to }) => {
      if (!to) return false;
      const units = unitsThere(booking, to, catalogue);
      return to.status !== 'active' || !isAllowed(booking, bookerOf(booking), to, units);
    }).length;
  }
}
