import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';

interface Colleague {
  id: string;
  email: string;
  name: string;
}

/** Finds people of one company by what others call them. */
@Injectable()
export class Colleagues {
  /** Those who are active; addresses are in small letters. */
  async among(
    tx: Tx,
    tenantId: string,
    { ids, emails }: { ids: readonly string[]; emails: readonly string[] },
  ): Promise<Colleague[]> {
    if (ids.length === 0 && emails.length === 0) return [];
    return tx.query<Colleague[]>(
      `SELECT id, email, name FROM member WHERE tenant_id = $1 AND status = 'active' AND (id = ANY ($2) OR email = ANY ($3))`,
      [tenantId, ids, emails],
    );
  }

  /** Those of one's company who let it see where they are, by their addresses in small letters. */
  async sharing(tx: Tx, tenantId: string, emails: readonly string[]): Promise<Colleague[]> {
    if (emails.length === 0) return [];
    return tx.query<Colleague[]>(
      `SELECT id, email, name FROM member
       WHERE tenant_id = $1 AND status = 'active' AND kind = 'person' AND presence = 'company' AND email = ANY ($2)`,
      [tenantId, emails],
    );
  }
}
