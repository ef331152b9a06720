import { Injectable } from '@nestjs/common';
import { Database, newUuid, notFound, type Tx, type WriteOptions } from '../platform/index.js';
import type { Account } from './accounts.js';
import { hashOf, newSecret } from './secret.js';

export interface Session {
  id: string;
  userAgent: string | null;
  address: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

export interface Device {
  address: string;
  userAgent: string | undefined;
}

const lastsDays = 14;

@Injectable()
export class SessionStore {
  constructor(private readonly db: Database) {}

  /**
   * A session of its own for every sign-in, for fourteen days from now. The member is locked and compared once more,
   * so none can begin with a password that is being changed; undefined if it was.
   */
  async start(
    { memberId, passwordHash }: Account,
    { address, userAgent }: Device,
  ): Promise<{ id: string; secret: string; expiresAt: Date } | undefined> {
    const secret = newSecret('session');
    const [session] = await this.db.prepared<{ id: string; expiresAt: Date }>('session-start', start, [
      newUuid(),
      memberId,
      hashOf(secret),
      userAgent?.slice(0, 300) ?? null,
      address,
      lastsDays,
      passwordHash,
    ]);
    return session && { ...session, secret };
  }

  /** The latest first. */
  list(memberId: string, after: string | undefined, limit: number): Promise<Session[]> {
    return this.db.prepared<Session>('session-list', list, [memberId, after ?? null, limit]);
  }

  end(memberId: string, id: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      const [ended] = await tx.query<[object[], number]>(
        'DELETE FROM session WHERE id = $1 AND member_id = $2 RETURNING id',
        [id, memberId],
      );
      if (ended.length === 0) throw notFound('session');
    }, options);
  }

  async endOthers(tx: Tx, memberId: string, kept: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE member_id = $1 AND id <> $2', [memberId, kept]);
  }
}

const start = `
  WITH expired AS (DELETE FROM session WHERE member_id = $2 AND expires_at < now())
  INSERT INTO session (id, member_id, secret_hash, user_agent, address, expires_at)
  SELECT $1, id, $3, $4, $5, now() + make_interval(days => $6) FROM member WHERE id = $2 AND password_hash = $7 FOR SHARE
  RETURNING id, expires_at AS "expiresAt"`;

const list = `
  SELECT id, user_agent AS "userAgent", address, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
  FROM session WHERE member_id = $1 AND expires_at > now() AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
