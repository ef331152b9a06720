import { Injectable } from '@nestjs/common';
import {
  Database,
  newUuid,
  notFound,
  Problem,
  recordChange,
  type Tx,
  type WriteOptions,
} from '../platform/index.js';
import type { Actor, Scope } from './actor.js';
import { hashOf, hintOf, newSecret } from './secret.js';

export interface Token {
  id: string;
  name: string;
  scopes: Scope[];
  hint: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
  memberId: string;
  memberName: string;
  /** From where alone it may be used; null for anywhere. */
  networks: string[] | null;
}

export interface TokenWish {
  name: string;
  scopes: readonly Scope[];
  expiresInDays: number;
  networks?: readonly string[];
}

/** Whose tokens: one person's, or those of a whole company. */
export type Owner = { memberId: string } | { tenantId: string };

const mostTokens = 100;

@Injectable()
export class TokenStore {
  constructor(private readonly db: Database) {}

  /** The secret is told this once. */
  create(
    { memberId, tenantId }: Pick<Actor, 'memberId' | 'tenantId'>,
    { name, scopes, expiresInDays, networks }: TokenWish,
    options: WriteOptions,
  ): Promise<Token & { secret: string }> {
    const [id, secret] = [newUuid(), newSecret('token')];
    return this.db.write(async (tx) => {
      await tx.query('SELECT FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
      await refuseIfTooMany(tx, memberId);
      await tx.query(
        `INSERT INTO token (id, member_id, name, scopes, secret_hash, secret_hint, expires_at, networks)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7), $8)`,
        [id, memberId, name, scopes, hashOf(secret), hintOf(secret), expiresInDays, networks ?? null],
      );
      await recordChange(tx, { type: 'token.created', subjectId: id, tenantId, memberId });
      const [token] = await tx.query<Token[]>(`${tokens} AND k.id = $1`, [id]);
      return { ...token!, secret };
    }, options);
  }

  /** The latest first. */
  list(owner: Owner, after: string | undefined, limit: number): Promise<Token[]> {
    return this.db.prepared<Token>(
      'token-list',
      `${tokens} AND ($1::uuid IS NULL OR k.member_id = $1) AND ($2::uuid IS NULL OR m.tenant_id = $2)
       AND ($3::uuid IS NULL OR k.id < $3) ORDER BY k.id DESC LIMIT $4`,
      [
        'memberId' in owner ? owner.memberId : null,
        'tenantId' in owner ? owner.tenantId : null,
        after ?? null,
        limit,
      ],
    );
  }

  /** From now on it opens nothing. To revoke it again changes nothing. */
  revoke(owner: Owner, id: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      const [token] = await tx.query<{ memberId: string; tenantId: string; isRevoked: boolean }[]>(
        tokenForUpdate,
        [id],
      );
      if (!token || !isOf(owner, token)) throw notFound('token');
      if (token.isRevoked) return;
      await tx.query('UPDATE token SET revoked_at = now() WHERE id = $1', [id]);
      await recordChange(tx, {
        type: 'token.revoked',
        subjectId: id,
        tenantId: token.tenantId,
        memberId: token.memberId,
      });
    }, options);
  }
}

const isOf = (owner: Owner, token: { memberId: string; tenantId: string }) =>
  'memberId' in owner ? owner.memberId === token.memberId : owner.tenantId === token.tenantId;

async function refuseIfTooMany(tx: Tx, memberId: string): Promise<void> {
  const [row] = await tx.query<{ live: number }[]>(
    'SELECT count(*)::integer AS live FROM token WHERE member_id = $1 AND revoked_at IS NULL AND expires_at > now()',
    [memberId],
  );
  if (row!.live >= mostTokens)
    throw new Problem('state-not-allowed', `You have ${mostTokens} tokens. Revoke one that is not used.`, {
      max: mostTokens,
    });
}

const tokens = `
  SELECT k.id, k.name, k.scopes, k.secret_hint AS hint, k.created_at AS "createdAt", k.last_used_at AS "lastUsedAt",
         k.expires_at AS "expiresAt", m.id AS "memberId", m.name AS "memberName", k.networks
  FROM token k JOIN member m ON m.id = k.member_id WHERE k.revoked_at IS NULL`;

const tokenForUpdate = `
  SELECT k.member_id AS "memberId", m.tenant_id AS "tenantId", k.revoked_at IS NOT NULL AS "isRevoked"
  FROM token k JOIN member m ON m.id = k.member_id WHERE k.id = $1 FOR UPDATE OF k`;
