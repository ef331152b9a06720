import { Injectable } from '@nestjs/common';
import { Database, Noting } from '../platform/index.js';
import type { CredentialKind } from './secret.js';

/** Writes down, at most once a minute for each, when a session or token was last used. */
@Injectable()
export class LastUsed {
  private readonly used: Record<CredentialKind, Noting>;

  constructor(db: Database) {
    const noting = (kind: CredentialKind) =>
      new Noting((ids) => db.prepared(`identity-${kind}-used`, touch(kind), [ids]));
    this.used = { session: noting('session'), token: noting('token') };
  }

  note(used: readonly { kind: CredentialKind; id: string }[]): void {
    for (const { kind, id } of used) this.used[kind].note(id);
  }
}

const touch = (table: CredentialKind) =>
  `UPDATE ${table} SET last_used_at = now()
   WHERE id = ANY ($1::uuid[]) AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
