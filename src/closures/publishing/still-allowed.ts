import { Injectable } from '@nestjs/common';
import { type Fate, spacesOf, unitsThere } from '../../bookings/index.js';
import type { Tx } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { allowing } from '../plan/allowing.js';
import { alone } from '../plan/alone.js';
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
    const mayGo = ({ booking, to }: Fate): boolean => {
      if (!to) return true;
      const { space: first, others = [], start } = to;
      const spaces = [first, ...others];
      const during =
        start === undefined
          ? booking.during
          : { start, end: start + booking.during.end - booking.during.start };
      return spacesOf(booking).every((taken, nth) => {
        const space = spaces[nth];
        if (!space || (space.id === taken.spaceId && start === undefined)) return true;
        const there = { ...alone(booking, nth, catalogue), during };
        const units = unitsThere(taken, space, catalogue);
        const keepsStart = start === undefined;
        return space.status === 'active' && isAllowed(there, bookerOf(booking), space, { units, keepsStart });
      });
    };
    return fates.filter((fate) => !mayGo(fate)).length;
  }
}
