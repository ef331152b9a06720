import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { occupying, type Status } from '../../rules/index.js';
import type { Instant, Interval } from '../../time/index.js';

/** A booking as it was made, for who judges it anew. */
export interface PastBooking {
  id: string;
  spaceId: string;
  tenantId: string;
  start: Instant;
  end: Instant;
  units: number;
  people: number;
  madeAt: Instant;
}

/** Took place, or is to; a hold is no booking yet, and of one that was given up nobody misses anything. */
const kept: readonly Status[] = [...occupying.filter((status) => status !== 'held'), 'completed', 'no_show'];

/** Bookings of one chunk, and spaces that one statement looks into: each is short, however long the period. */
const chunk = 1000;
const spacesAtOnce = 200;

const nobody = '00000000-0000-0000-0000-000000000000';

/** Reads bookings by space and start, a chunk at a time: no statement and no snapshot lasts for all of them. */
@Injectable()
export class PastBookings {
  constructor(private readonly db: Database) {}

  /** How many there are; beyond `most` it stops counting. */
  async count(spaceIds: readonly string[], { start, end }: Interval, most: number): Promise<number> {
    const [row] = await this.db.read<{ n: number }>(
      'past-bookings-count',
      `SELECT count(*)::int AS n FROM (
         SELECT FROM unnest($1::uuid[]) AS s (id) CROSS JOIN LATERAL (
           SELECT FROM booking WHERE space_id = s.id AND starts_at >= $2 AND starts_at < $3 AND status = ANY ($4)
         ) AS b LIMIT $5) AS counted`,
      [spaceIds, new Date(start), new Date(end), kept, most + 1],
    );
    return row!.n;
  }

  /** In the order of the spaces, then of their starts. */
  async *of(spaceIds: readonly string[], { start, end }: Interval): AsyncGenerator<PastBooking[]> {
    let first = 0;
    let after = { start, id: nobody };
    while (first < spaceIds.length) {
      const asked = spaceIds.slice(first, first + spacesAtOnce);
      const rows = await this.db.read<PastBooking>('past-bookings', pastBookings, [
        asked,
        new Date(after.start),
        after.id,
        new Date(start),
        new Date(end),
        kept,
        chunk,
      ]);
      const last = rows.at(-1);
      if (last !== undefined && rows.length === chunk) {
        first = spaceIds.indexOf(last.spaceId, first);
        after = last;
      } else {
        first += asked.length;
        after = { start, id: nobody };
      }
      yield rows;
    }
  }
}

const milliseconds = (time: string) => `floor(extract(epoch FROM ${time}) * 1000)::float8`;

/** The first of the spaces goes on behind a booking, the others begin at the beginning. */
const pastBookings = `
  SELECT b.id, b.space_id AS "spaceId", b.tenant_id AS "tenantId", b.units, b.people,
         ${milliseconds('b.starts_at')} AS start, ${milliseconds('b.ends_at')} AS "end", ${milliseconds('b.created_at')} AS "madeAt"
  FROM unnest($1::uuid[]) WITH ORDINALITY AS s (id, n) CROSS JOIN LATERAL (
    SELECT * FROM booking
    WHERE space_id = s.id AND starts_at >= CASE s.n WHEN 1 THEN $2::timestamptz ELSE $4::timestamptz END AND starts_at < $5
      AND (s.n > 1 OR (starts_at, id) > ($2, $3::uuid)) AND status = ANY ($6)
    ORDER BY starts_at, id LIMIT $7
  ) AS b
  ORDER BY s.n, b.starts_at, b.id LIMIT $7`;
