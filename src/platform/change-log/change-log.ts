import type { Tx } from '../database/database.js';

/** One committed fact. Whom it belongs to decides who may read it: no tenant means everybody on the campus. */
export interface Change {
  /** Such as `booking.moved` or `space.updated`. */
  type: string;
  subjectId: string;
  version?: number;
  tenantId?: string;
  memberId?: string;
  changed?: readonly string[];
  reason?: string;
}

/** Tells of a change in the transaction that makes it: told exactly if it happens. */
export async function recordChange(tx: Tx, change: Change): Promise<void> {
  await tx.query(
    'INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [change.type, change.subjectId, change.version ?? null, change.tenantId ?? null, change.memberId ?? null, change.changed ?? [], change.reason ?? null],
  );
}
