import { Injectable } from '@nestjs/common';
import { type Actor, hashOf, newSecret } from '../../identity/index.js';
import {
  Database,
  newUuid,
  notFound,
  Noting,
  Problem,
  recordChange,
  type WriteOptions,
} from '../../platform/index.js';
import type { SpaceWish } from '../../spaces/index.js';
import { hour, type Instant } from '../../time/index.js';

export const feedContents = ['mine', 'space', 'tenant', 'search'] as const;
export const feedDetails = ['full', 'busy'] as const;

/** What a feed shows: exactly what its content asks for. Ids are UUIDs. */
export interface FeedWish {
  what: (typeof feedContents)[number];
  /** `busy` tells when, and nothing of what. */
  detail: (typeof feedDetails)[number];
  spaceId: string | null;
  search: Pick<SpaceWish, 'kind' | 'building' | 'floor' | 'amenities'> | null;
}

export interface Feed extends FeedWish {
  id: string;
  memberId: string;
  createdAt: Date;
  lastReadAt: Date | null;
}

const mostFeeds = 50;

const columns = `id, member_id AS "memberId", what, detail, space_id AS "spaceId", search, created_at AS "createdAt", last_read_at AS "lastReadAt"`;

const touch = `
  UPDATE feed SET last_read_at = now()
  WHERE id = ANY ($1::uuid[]) AND (last_read_at IS NULL OR last_read_at < now() - interval '1 hour')`;

@Injectable()
export class FeedStore {
  private readonly read = new Noting((ids) => this.db.prepared('feed-read', touch, [ids]));

  constructor(private readonly db: Database) {}

  /** The secret is told this once. */
  create(
    { memberId, tenantId }: Actor,
    { what, detail, spaceId, search }: FeedWish,
    options: WriteOptions,
  ): Promise<Feed & { secret: string }> {
    const [id, secret] = [newUuid(), newSecret('feed')];
    return this.db.write(async (tx) => {
      await tx.query('SELECT FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
      const [row] = await tx.query<{ live: number }[]>(
        'SELECT count(*)::integer AS live FROM feed WHERE member_id = $1 AND revoked_at IS NULL',
        [memberId],
      );
      if (row!.live >= mostFeeds)
        throw new Problem('state-not-allowed', `You have ${mostFeeds} feeds. Delete one that is not used.`, {
          max: mostFeeds,
        });
      const [feed] = await tx.query<Feed[]>(
        `INSERT INTO feed (id, member_id, what, detail, space_id, search, secret_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
        [id, memberId, what, detail, spaceId, search && JSON.stringify(search), hashOf(secret)],
      );
      await recordChange(tx, { type: 'feed.created', subjectId: id, tenantId, memberId });
      return { ...feed!, secret };
    }, options);
  }

  /** The latest first. */
  list(memberId: string, after: string | undefined, limit: number): Promise<Feed[]> {
    return this.db.prepared<Feed>(
      'feed-list',
      `SELECT ${columns} FROM feed WHERE member_id = $1 AND revoked_at IS NULL AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [memberId, after ?? null, limit],
    );
  }

  /** From now on its address leads nowhere. To revoke it again changes nothing. */
  revoke({ memberId, tenantId }: Actor, id: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      const [feed] = await tx.query<{ isRevoked: boolean }[]>(
        'SELECT revoked_at IS NOT NULL AS "isRevoked" FROM feed WHERE id = $1 AND member_id = $2 FOR UPDATE',
        [id, memberId],
      );
      if (!feed) throw notFound('feed');
      if (feed.isRevoked) return;
      await tx.query('UPDATE feed SET revoked_at = now() WHERE id = $1', [id]);
      await recordChange(tx, { type: 'feed.revoked', subjectId: id, tenantId, memberId });
    }, options);
  }

  /** The feed of a secret; undefined where there is none, or none any more. */
  async bySecret(secret: string): Promise<Feed | undefined> {
    const [feed] = await this.db.prepared<Feed>(
      'feed-by-secret',
      `SELECT ${columns} FROM feed WHERE secret_hash = $1 AND revoked_at IS NULL`,
      [hashOf(secret)],
    );
    return feed;
  }

  /** Notes that it is in use, at most once an hour. */
  noteRead({ id, lastReadAt }: Feed, now: Instant): void {
    if (lastReadAt === null || now - lastReadAt.getTime() >= hour) this.read.note(id);
  }
}
