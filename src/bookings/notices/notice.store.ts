import { Injectable } from '@nestjs/common';
import { notOverBy } from '../../availability/index.js';
import { Database, type Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import { type Turn, typesTold } from './told-of.js';

/** An act of the history that may be news to somebody. */
export interface NoticeRow extends Turn {
  bookingId: string;
  version: number;
  at: Date;
  reason: string | null;
  actorName: string | null;
  actorTenantId: string | null;
  /** Of how many dates of a series the same act did the same. */
  dates: number;
}

/** However much happened: whoever has not looked for so long reads their bookings instead. */
const most = 200;

/** What was done to bookings that somebody has to do with, read from the history: nothing is kept twice. */
@Injectable()
export class NoticeStore {
  constructor(private readonly db: Database) {}

  /** The newest first, of bookings that were not over by then. What one act did to a series is one. */
  happened(memberId: string, since: Instant): Promise<NoticeRow[]> {
    return this.db.reads.query<NoticeRow[]>(
      `WITH theirs AS (
         SELECT id FROM booking WHERE booked_for = $1 AND ${notOverBy('$2', 'booked_for = $1')}
         UNION SELECT id FROM booking WHERE booked_by = $1 AND booked_for <> booked_by AND ends_at > $2
         UNION SELECT b.id FROM booking_attendee a JOIN booking b ON b.id = a.booking_id WHERE a.member_id = $1 AND b.ends_at > $2
       ), acts AS (
         SELECT DISTINCT ON (h.at, k.thing, h.type) h.booking_id, h.version, h.at, count(*) OVER (PARTITION BY h.at, k.thing, h.type)::int AS dates
         FROM theirs JOIN booking_history h ON h.booking_id = theirs.id
         CROSS JOIN LATERAL (SELECT coalesce(h.snapshot ->> 'seriesId', h.booking_id::text) AS thing) AS k
         WHERE h.at > $2 AND h.type = ANY ($3) AND (h.actor_id <> $1 OR h.door = 'waitlist')
         ORDER BY h.at DESC, k.thing, h.type, h.snapshot ->> 'startsAt'
       ), newest AS (
         SELECT * FROM acts ORDER BY at DESC, booking_id DESC, version DESC LIMIT ${most}
       )
       SELECT h.booking_id AS "bookingId", h.version, h.at, h.actor_id AS "actorId", a.name AS "actorName", a.tenant_id AS "actorTenantId",
              h.door, h.type, h.changed, h.reason, h.snapshot, p.snapshot AS before, n.dates
       FROM newest n JOIN booking_history h ON h.booking_id = n.booking_id AND h.version = n.version
       LEFT JOIN booking_history p ON p.booking_id = n.booking_id AND p.version = n.version - 1
       LEFT JOIN member a ON a.id = h.actor_id`,
      [memberId, new Date(since), typesTold],
    );
  }

  /** When somebody else has last done something to each of these. */
  async lastTouched(ids: readonly string[], memberId: string): Promise<Map<string, Instant>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.reads.query<{ id: string; at: Date }[]>(
      `SELECT booking_id AS id, max(at) AS at FROM booking_history WHERE booking_id = ANY ($1) AND actor_id <> $2 GROUP BY booking_id`,
      [ids, memberId],
    );
    return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
  }

  /** Up to when somebody has read; undefined for those who have read nothing yet. */
  async readUpTo(memberId: string): Promise<Instant | undefined> {
    const [row] = await this.db.reads.query<{ at: Date }[]>(
      'SELECT read_up_to AS at FROM notice_reading WHERE member_id = $1',
      [memberId],
    );
    return row?.at.getTime();
  }

  /** Never back, and never beyond now: what is yet to come has been read by nobody. No log tells when somebody reads. */
  async read(tx: Tx, memberId: string, upTo: Instant): Promise<Instant> {
    const [row] = await tx.query<{ at: Date }[]>(
      `INSERT INTO notice_reading AS r (member_id, read_up_to) VALUES ($1, least($2::timestamptz, now()))
       ON CONFLICT (member_id) DO UPDATE SET read_up_to = greatest(r.read_up_to, excluded.read_up_to)
       RETURNING read_up_to AS at`,
      [memberId, new Date(upTo)],
    );
    return row!.at.getTime();
  }
}
