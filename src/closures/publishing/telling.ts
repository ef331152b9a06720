import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import type { Closure } from '../closure.js';

/**
 * Tells those whom a closure concerns: one change `closure.told` for each person, whatever number of bookings of theirs
 * it moves. Whoever sends mail or pushes follows those; `GET /me/closure-moves` has the rest.
 */
@Injectable()
export class Telling {
  /** From now on they may answer. Nobody has longer than until their booking begins. */
  async begin(tx: Tx, { id, version }: Closure, answerBy: Instant): Promise<void> {
    await tx.query(
      `UPDATE closure_move SET state = CASE outcome WHEN 'cancel' THEN 'cancelled' ELSE 'waiting' END,
              answer_by = CASE outcome WHEN 'cancel' THEN NULL ELSE least($2, starts_at, to_starts_at) END
       WHERE closure_id = $1`,
      [id, new Date(answerBy)],
    );
    await this.tell(tx, id, version, 'closure.told');
  }

  /** The closure is lifted before it was over: who may go back is told, once. */
  async lifted(tx: Tx, { id, version }: Closure): Promise<void> {
    await this.tell(tx, id, version, 'closure.lifted', 'AND old_place_free');
  }

  private async tell(tx: Tx, id: string, version: number, type: string, which = ''): Promise<void> {
    await tx.query(
      `INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed, reason)
       SELECT DISTINCT $3, $1::uuid, $2::integer, tenant_id, member_id, '{}'::text[], 'closure' FROM closure_move WHERE closure_id = $1 ${which} ORDER BY member_id`,
      [id, version, type],
    );
  }
}
