import { Injectable } from '@nestjs/common';
import {
  Database,
  newUuid,
  notFound,
  Problem,
  recordChange,
  type Tx,
  type WriteOptions,
} from '../../platform/index.js';
import type { Actor, Scope } from '../actor.js';
import { Actors } from '../actors.js';
import { hashOf, hintOf, isSecret, newSecret } from '../secret.js';

/** The password of one calendar program on one device. */
export interface AppPassword {
  id: string;
  name: string;
  hint: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const mostAppPasswords = 50;

/** What a calendar does: it acts for its owner alone, whatever else they may do. */
const scopes: readonly Scope[] = ['spaces:read', 'availability:read', 'bookings:read', 'bookings:write'];

const columns = `id, name, secret_hint AS hint, created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

@Injectable()
export class AppPasswordStore {
  constructor(
    private readonly db: Database,
    private readonly actors: Actors,
  ) {}

  /** The password is told this once. */
  create(
    { memberId, tenantId }: Actor,
    name: string,
    options: WriteOptions,
  ): Promise<AppPassword & { secret: string }> {
    const [id, secret] = [newUuid(), newSecret('app')];
    return this.db.write(async (tx) => {
      await tx.query('SELECT FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
      await refuseIfTooMany(tx, memberId);
      const [row] = await tx.query<AppPassword[]>(
        `INSERT INTO app_password (id, member_id, name, secret_hash, secret_hint) VALUES ($1, $2, $3, $4, $5) RETURNING ${columns}`,
        [id, memberId, name, hashOf(secret), hintOf(secret, 'app')],
      );
      await recordChange(tx, { type: 'app_password.created', subjectId: id, tenantId, memberId });
      return { ...row!, secret };
    }, options);
  }

  /** The latest first. */
  list(memberId: string, after: string | undefined, limit: number): Promise<AppPassword[]> {
    return this.db.prepared<AppPassword>(
      'app-password-list',
      `SELECT ${columns} FROM app_password
       WHERE member_id = $1 AND revoked_at IS NULL AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [memberId, after ?? null, limit],
    );
  }

  /** From now on it opens nothing. To revoke it again changes nothing. */
  revoke({ memberId, tenantId }: Actor, id: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      const [row] = await tx.query<{ isRevoked: boolean }[]>(
        'SELECT revoked_at IS NOT NULL AS "isRevoked" FROM app_password WHERE id = $1 AND member_id = $2 FOR UPDATE',
        [id, memberId],
      );
      if (!row) throw notFound('app password');
      if (row.isRevoked) return;
      await tx.query('UPDATE app_password SET revoked_at = now() WHERE id = $1', [id]);
      await recordChange(tx, { type: 'app_password.revoked', subjectId: id, tenantId, memberId });
    }, options);
  }

  /** Who signs in with an e-mail address and an app password of its owner; undefined where they are none. */
  async actorOf(email: string, secret: string): Promise<Actor | undefined> {
    if (!isSecret(secret)) return undefined;
    const [row] = await this.db.prepared<{ id: string; memberId: string; isUnseen: boolean }>(
      'app-password-by-secret',
      `SELECT id, member_id AS "memberId", coalesce(last_used_at < now() - interval '1 minute', true) AS "isUnseen"
       FROM app_password WHERE secret_hash = $1 AND revoked_at IS NULL`,
      [hashOf(secret)],
    );
    const actor = row && (await this.actors.one(row.memberId));
    if (!actor || actor.email !== email.trim().toLowerCase()) return undefined;
    if (row.isUnseen)
      await this.db.prepared(
        'app-password-used',
        'UPDATE app_password SET last_used_at = now() WHERE id = $1',
        [row.id],
      );
    return { ...actor, scopes, credential: { kind: 'app-password', id: row.id } };
  }
}

async function refuseIfTooMany(tx: Tx, memberId: string): Promise<void> {
  const [row] = await tx.query<{ live: number }[]>(
    'SELECT count(*)::integer AS live FROM app_password WHERE member_id = $1 AND revoked_at IS NULL',
    [memberId],
  );
  if (row!.live >= mostAppPasswords)
    throw new Problem(
      'state-not-allowed',
      `You have ${mostAppPasswords} app passwords. Revoke one that is not used.`,
      { max: mostAppPasswords },
    );
}
