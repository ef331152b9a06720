import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Claim } from '../capacity/index.js';
import { Database, Jobs, type Tx } from '../platform/index.js';
import { Catalogue } from '../spaces/index.js';
import { BookingStore } from './booking.store.js';
import { Promotion } from './waitlist/promotion.js';

/**
 * What has run out frees its place by itself: a newcomer who finds an expired hold or a no-show in the way has it released
 * and tries again; whoever waits for it comes before them. The job only tidies up where nobody came.
 */
@Injectable()
export class Overdue implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly store: BookingStore,
    private readonly promotion: Promotion,
    private readonly catalogue: Catalogue,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.jobs.every('* * * * *', 'release-overdue', async () => void (await this.releaseAll()));
  }

  /** Whether something stood in the way of these claims that need not. */
  async release(claims: readonly Claim[]): Promise<boolean> {
    if (claims.length === 0) return false;
    const period = {
      start: Math.min(...claims.map(({ during }) => during.start)),
      end: Math.max(...claims.map(({ during }) => during.end)),
    };
    const pools = claims.map(({ poolId }) => poolId);
    const released = await this.releaseIn((tx) => this.store.releaseOverdue(tx, pools, period));
    return released.length > 0;
  }

  /** All of them, a batch at a time, so that no transaction is long. Whether there was any. */
  async releaseAll(): Promise<boolean> {
    for (let batch = 1; ; batch++) {
      const released = await this.releaseIn((tx) => this.store.releaseAnyOverdue(tx));
      if (released.length === 0) return batch > 1;
    }
  }

  private async releaseIn(release: (tx: Tx) => Promise<string[]>): Promise<string[]> {
    const catalogue = await this.catalogue.current();
    return this.db.transaction(async (tx) => {
      const released = await release(tx);
      if (released.length > 0) await this.promotion.inside(tx, catalogue);
      return released;
    });
  }
}
