import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';
import type { Actor } from './actor.js';
import { shownBy, shownFrom, type ShownRow } from './bookers.js';

type Row = Omit<Actor, 'credential' | keyof ShownRow> & ShownRow;

/** People for whom something is done while they are away. */
@Injectable()
export class Actors {
  /** Each as they would be if they signed in now; who may not is missing. */
  async find(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Actor>> {
    const rows = await tx.query<Row[]>(
      `SELECT m.id AS "memberId", m.tenant_id AS "tenantId", m.name, m.email, m.language, m.roles,${shownBy}
       FROM member m JOIN tenant t ON t.id = m.tenant_id AND t.status = 'active'
       WHERE m.id = ANY ($1) AND m.status = 'active'`,
      [memberIds],
    );
    return new Map(
      rows.map((row) => [
        row.memberId,
        { ...row, ...shownFrom(row), credential: { kind: 'session', id: row.memberId } },
      ]),
    );
  }
}
