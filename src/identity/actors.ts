import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/index.js';
import type { Actor } from './actor.js';
import { shownBy, shownFrom, type ShownRow } from './bookers.js';

type Row = Omit<Actor, 'credential' | keyof ShownRow> & ShownRow;

const people = `
  SELECT m.id AS "memberId", m.tenant_id AS "tenantId", m.name, m.email, m.language, m.roles,${shownBy}
  FROM member m JOIN tenant t ON t.id = m.tenant_id AND t.status = 'active'`;

const actorFrom = (row: Row): Actor => ({
  ...row,
  ...shownFrom(row),
  credential: { kind: 'session', id: row.memberId },
});

/** People for whom something is done while they are away, each as they would be if they signed in now. */
@Injectable()
export class Actors {
  constructor(private readonly db: Database) {}

  /** Undefined for who may not. */
  async one(memberId: string): Promise<Actor | undefined> {
    const [row] = await this.db.prepared<Row>(
      'identity-actor',
      `${people} WHERE m.id = $1 AND m.status = 'active'`,
      [memberId],
    );
    return row && actorFrom(row);
  }

  /** Who may not is missing. */
  async find(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Actor>> {
    const rows = await tx.query<Row[]>(`${people} WHERE m.id = ANY ($1) AND m.status = 'active'`, [
      memberIds,
    ]);
    return new Map(rows.map((row) => [row.memberId, actorFrom(row)]));
  }
}
