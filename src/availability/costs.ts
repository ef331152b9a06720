import { Injectable } from '@nestjs/common';
import { Charges, presentDraws } from '../allowances/index.js';
import type { Booker } from '../identity/index.js';
import { Database } from '../platform/index.js';
import { Catalogue } from '../spaces/index.js';
import type { Interval } from '../time/index.js';
import type { CostShown } from './search-answer.dto.js';

interface Wish {
  spaceId: string;
  units: number;
  during: Interval;
}

/** What bookings would take of somebody's allowances. */
@Injectable()
export class Costs {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly charges: Charges,
  ) {}

  /** Of each by itself; undefined where it takes of none. One read for all of them, none where no allowance counts. */
  async of(
    { tenantId, memberId: bookedFor }: Booker,
    wishes: readonly Wish[],
  ): Promise<(CostShown | undefined)[]> {
    const each = wishes.map((wish) => this.charges.of({ ...wish, tenantId, bookedFor, others: [] }));
    const charges = each.flat();
    if (charges.length === 0) return wishes.map(() => undefined);
    const starts = wishes.map(({ during }) => during.start);
    const stretch = { start: Math.min(...starts), end: Math.max(...starts) };
    const left = await this.charges.left(this.db.manager, charges, stretch);
    const catalogue = await this.catalogue.current();
    return each.map((own) => {
      const draws = own.map(({ amount, ...share }) => ({ ...share, takes: amount, left: left.of(share) }));
      return draws.length > 0 ? { allowances: presentDraws(draws, catalogue) } : undefined;
    });
  }
}
