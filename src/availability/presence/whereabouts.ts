import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { containing } from '../../tenants/index.js';
import type { Interval } from '../../time/index.js';
import { notOverBy } from '../not-over.js';

interface Colleague {
  id: string;
  name: string;
  /** What they have booked in the period, in the order of its start. */
  bookings: { spaceId: string; during: Interval }[];
}

interface Row {
  id: string;
  name: string;
  bookings: { spaceId: string; startsAt: number; endsAt: number }[];
}

/** Those of one's own company who let it see where they are; nobody else is here, whoever asks. */
const sharing = `m.tenant_id = $1 AND m.id <> $2 AND m.presence = 'company' AND m.status = 'active'`;

const stays = `b.status IN ('confirmed', 'checked_in') AND b.starts_at < $4 AND ${notOverBy('$3', 'booked_for = m.id', 'b')}
  AND (b.status <> 'confirmed' OR b.check_in_by IS NULL OR b.check_in_by > now())`;

const epoch = (column: string) => `extract(epoch FROM ${column})::float8 * 1000`;

/** Where colleagues are, or will be. */
@Injectable()
export class Whereabouts {
  constructor(private readonly db: Database) {}

  /** In the order in which they came to the company. */
  async list(
    { tenantId, memberId }: Actor,
    { during, q, after, take }: { during: Interval; q?: string; after?: string; take: number },
  ): Promise<Colleague[]> {
    const rows = await this.db.read<Row>(
      'colleagues',
      `SELECT m.id, m.name,
              coalesce((SELECT json_agg(json_build_object('spaceId', b.space_id, 'startsAt', ${epoch('b.starts_at')}, 'endsAt', ${epoch('b.ends_at')}) ORDER BY b.starts_at, b.id)
                        FROM booking b WHERE b.booked_for = m.id AND ${stays}), '[]') AS bookings
       FROM member m
       WHERE ${sharing} AND ($5::text IS NULL OR m.name ILIKE $5) AND ($6::uuid IS NULL OR m.id > $6)
       ORDER BY m.id LIMIT $7`,
      [
        tenantId,
        memberId,
        new Date(during.start),
        new Date(during.end),
        q === undefined ? null : containing(q),
        after ?? null,
        take,
      ],
    );
    return rows.map(({ bookings, ...person }) => ({
      ...person,
      bookings: bookings.map(({ spaceId, startsAt, endsAt }) => ({
        spaceId,
        during: { start: Math.round(startsAt), end: Math.round(endsAt) },
      })),
    }));
  }

  /** The space that a colleague has in a period, else on the days around it: the one nearest to it in time. */
  async spaceOf(
    { tenantId, memberId }: Actor,
    colleagueId: string,
    { start, end }: Interval,
    within: Interval,
  ): Promise<string | undefined> {
    const [row] = await this.db.read<{ spaceId: string }>(
      'colleague-space',
      `SELECT b.space_id AS "spaceId" FROM member m JOIN booking b ON b.booked_for = m.id
       WHERE ${sharing} AND m.id = $5 AND ${stays}
       ORDER BY greatest(b.starts_at - $7::timestamptz, $6::timestamptz - b.ends_at, interval '0'), b.starts_at LIMIT 1`,
      [
        tenantId,
        memberId,
        new Date(within.start),
        new Date(within.end),
        colleagueId,
        new Date(start),
        new Date(end),
      ],
    );
    return row?.spaceId;
  }
}
