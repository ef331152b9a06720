import { Injectable } from '@nestjs/common';
import { type Actor } from '../../identity/index.js';
import { Database, newUuid, notFound, recordChange, type Tx } from '../../platform/index.js';

/** A screen at a door. Its id is that of the member in whose name it books. */
export interface Display {
  id: string;
  spaceId: string;
  name: string;
  tenantId: string;
  createdAt: Date;
  createdById: string;
  createdByName: string;
  lastSeenAt: Date | null;
}

interface NewDisplay {
  spaceId: string;
  name: string;
  tenantId: string;
}

const displays = `
  SELECT d.id, d.space_id AS "spaceId", m.name, m.tenant_id AS "tenantId", d.created_at AS "createdAt", d.created_by AS "createdById",
         c.name AS "createdByName", (SELECT max(k.last_used_at) FROM token k WHERE k.member_id = d.id) AS "lastSeenAt"
  FROM display d JOIN member m ON m.id = d.id JOIN member c ON c.id = d.created_by WHERE d.removed_at IS NULL`;

@Injectable()
export class DisplayStore {
  constructor(private readonly db: Database) {}

  /** The latest first. */
  list(spaceId: string | undefined, after: string | undefined, limit: number): Promise<Display[]> {
    return this.db.reads.query<Display[]>(
      `${displays} AND ($1::uuid IS NULL OR d.space_id = $1) AND ($2::uuid IS NULL OR d.id < $2) ORDER BY d.id DESC LIMIT $3`,
      [spaceId ?? null, after ?? null, limit],
    );
  }

  async find(tx: Tx, id: string): Promise<Display> {
    const [display] = await tx.query<Display[]>(`${displays} AND d.id = $1`, [id]);
    if (!display) throw notFound('display');
    return display;
  }

  /** The space before which it hangs; undefined for everybody who is no display. */
  async spaceOf({ memberId }: Actor): Promise<string | undefined> {
    const [row] = await this.db.prepared<{ spaceId: string }>(
      'display-space',
      'SELECT space_id AS "spaceId" FROM display WHERE id = $1 AND removed_at IS NULL',
      [memberId],
    );
    return row?.spaceId;
  }

  async add(tx: Tx, actor: Actor, { spaceId, name, tenantId }: NewDisplay): Promise<string> {
    const id = newUuid();
    // An address that no mail ever reaches (RFC 2606).
    await tx.query(
      `INSERT INTO member (id, tenant_id, email, name, roles, kind) VALUES ($1, $2, $3, $4, '{member}', 'service')`,
      [id, tenantId, `${id}@display.invalid`, name],
    );
    await tx.query('INSERT INTO display (id, space_id, created_by) VALUES ($1, $2, $3)', [
      id,
      spaceId,
      actor.memberId,
    ]);
    await recordChange(tx, { type: 'display.created', subjectId: id, tenantId, memberId: id });
    return id;
  }

  /** From now on it shows nothing. What was booked at it keeps its name. */
  async remove(tx: Tx, { id, tenantId }: Display): Promise<void> {
    await tx.query('UPDATE display SET removed_at = now() WHERE id = $1', [id]);
    await tx.query(`UPDATE member SET status = 'left' WHERE id = $1`, [id]);
    await tx.query('UPDATE token SET revoked_at = now() WHERE member_id = $1 AND revoked_at IS NULL', [id]);
    await recordChange(tx, { type: 'display.removed', subjectId: id, tenantId, memberId: id });
  }
}
