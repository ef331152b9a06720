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

interface Started {
  id: string;
  secret: string;
  expiresAt: Date;
}

const lastsDays = 14;

@Injectable()
export class SessionStore {
  constructor(private readonly db: Database) {}

  /**
   * A session of its own for every sign-in, for fourteen days from now. The member is locked and compared once more,
   * so none can begin with a password that is being changed; undefined if it was.
   */
  start({ memberId, passwordHash }: Account, { address, userAgent }: Device): Promise<Started | undefined> {
    return this.begin('session-start', start, memberId, { address, userAgent }, [passwordHash]);
  }

  /** For somebody who was proved in another way; undefined if they are not active any more. */
  startFor(memberId: string, device: Device): Promise<Started | undefined> {
    return this.begin('session-start-for', startFor, memberId, device);
  }

  private async begin(
    name: string,
    text: string,
    memberId: string,
    { address, userAgent }: Device,
    more: unknown[] = [],
  ): Promise<Started | undefined> {
    const secret = newSecret('session');
    const [session] = await this.db.prepared<{ id: string; expiresAt: Date }>(name, text, [
      newUuid(),
      memberId,
      hashOf(secret),
      userAgent?.slice(0, 300) ?? null,
      address,
      lastsDays,
      ...more,
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

const startWhere = (from: string) => `
  WITH expired AS (DELETE FROM session WHERE member_id = $2 AND expires_at < now())
  INSERT INTO session (id, member_id, secret_hash, user_agent, address, expires_at)
  SELECT $1, m.id, $3, $4, $5, now() + make_interval(days => $6) FROM ${from} FOR SHARE OF m
  RETURNING id, expires_at AS "expiresAt"`;

const start = startWhere('member m WHERE m.id = $2 AND m.password_hash = $7');

const startFor = startWhere(
  `member m JOIN tenant t ON t.id = m.tenant_id AND t.status = 'active' WHERE m.id = $2 AND m.status = 'active'`,
);

const list = `
  SELECT id, user_agent AS "userAgent", address, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
  FROM session WHERE member_id = $1 AND expires_at > now() AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
