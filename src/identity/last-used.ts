import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import type { CredentialKind } from './secret.js';

const maxWaiting = 5_000;

/**
 * Writes down, at most once a minute for each, when a session or token was last used. No request waits for it;
 * one statement at a time is under way, and what a flood leaves no room for is noted the next time.
 */
@Injectable()
export class LastUsed {
  private readonly waiting: Record<CredentialKind, Set<string>> = { session: new Set(), token: new Set() };
  private isWriting = false;

  constructor(private readonly db: Database) {}

  note(used: readonly { kind: CredentialKind; id: string }[]): void {
    for (const { kind, id } of used) {
      if (this.waiting[kind].size < maxWaiting) this.waiting[kind].add(id);
    }
    if (used.length > 0 && !this.isWriting) void this.write();
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    try {
      for (const kind of ['session', 'token'] as const) {
        const ids = [...this.waiting[kind]].sort();
        this.waiting[kind].clear();
        if (ids.length > 0) await this.db.prepared(`identity-${kind}-used`, touch(kind), [ids]);
      }
    } catch {
      // Of no harm to anybody: the next use notes it.
    } finally {
      this.isWriting = false;
    }
  }
}

const touch = (table: CredentialKind) =>
  `UPDATE ${table} SET last_used_at = now()
   WHERE id = ANY ($1::uuid[]) AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
