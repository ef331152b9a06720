import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import { nextSlot } from '../effective-period.js';

/** What is closed is taken in the ledger, so that no door, however late it comes, books it. */
@Injectable()
export class ClosedPools {
  /** Brings the claims of what is closed in step with all closures in force, from the next slot on: what has just ended keeps its own. */
  async keep(tx: Tx, pools: readonly number[], now: Instant): Promise<void> {
    await tx.query('SELECT keep_closed($1, $2)', [pools, new Date(nextSlot(now))]);
  }
}
