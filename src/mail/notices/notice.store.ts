import { Injectable } from '@nestjs/common';
import type { BookingSnapshot } from '../../bookings/index.js';
import type { Language, Tx } from '../../platform/index.js';

/** What somebody has made of a booking. */
export interface Turn {
  id: string;
  version: number;
  actorId: string;
  actorName: string | null;
  actorTenantId: string | null;
  snapshot: BookingSnapshot;
  before: BookingSnapshot | null;
}

/** Somebody who can be written to. */
export interface Reader {
  /** Null for those whom only their address is known of. */
  memberId: string | null;
  address: string;
  name?: string;
  language: Language;
}

interface Offer {
  id: string;
  spaceId: string;
  start: Date;
  end: Date;
  expiresAt: Date;
}

export interface ClosureMove {
  bookingId: string;
  outcome: 'move' | 'ask' | 'cancel';
  fromSpaceId: string;
  toSpaceId: string | null;
  fromOthers: string[];
  toOthers: string[];
  /** When it begins there, where that is another time. */
  toStart: Date | null;
  offers: string[];
  start: Date;
  end: Date;
  answerBy: Date | null;
  /** Whether they may go back once the closure is lifted. */
  isFree: boolean;
  title: string | null;
  reason: { en: string };
  /** It is under way by then. */
  hasBegun: boolean;
  /** Nobody has been told of it yet. */
  isPlanned: boolean;
  askHours: number;
}

const reader = `m.id AS "memberId", m.email AS address, m.name, m.language`;
const active = `m.status = 'active' AND m.kind = 'person'`;

/** What notices are made of. */
@Injectable()
export class NoticeStore {
  async turns(tx: Tx, keys: readonly { id: string; version: number }[]): Promise<Map<string, Turn>> {
    const rows = await tx.query<Turn[]>(
      `SELECT h.booking_id AS id, h.version, h.actor_id AS "actorId", a.name AS "actorName", a.tenant_id AS "actorTenantId", h.snapshot, p.snapshot AS before
       FROM unnest($1::uuid[], $2::int[]) AS k (id, version)
       JOIN booking_history h ON h.booking_id = k.id AND h.version = k.version
       LEFT JOIN booking_history p ON p.booking_id = k.id AND p.version = k.version - 1
       LEFT JOIN member a ON a.id = h.actor_id`,
      [keys.map(({ id }) => id), keys.map(({ version }) => version)],
    );
    return new Map(rows.map((row) => [`${row.id} ${row.version}`, row]));
  }

  async people(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Reader & { memberId: string }>> {
    const rows = await tx.query<(Reader & { memberId: string })[]>(
      `SELECT ${reader} FROM member m WHERE m.id = ANY ($1) AND ${active}`,
      [memberIds],
    );
    return new Map(rows.map((row) => [row.memberId, row]));
  }

  /** All who are named on bookings and can be written to; whose language is not known is null. */
  async attendees(
    tx: Tx,
    bookingIds: readonly string[],
  ): Promise<(Omit<Reader, 'language'> & { bookingId: string; language: Language | null })[]> {
    return tx.query(
      `SELECT a.booking_id AS "bookingId", m.id AS "memberId", coalesce(m.email, a.email) AS address, coalesce(a.name, m.name) AS name, m.language
       FROM booking_attendee a LEFT JOIN member m ON m.id = a.member_id AND ${active}
       WHERE a.booking_id = ANY ($1) AND coalesce(m.email, a.email) IS NOT NULL ORDER BY a.place`,
      [bookingIds],
    );
  }

  /** What wishes of a waiting list have been offered. */
  async offers(tx: Tx, wishIds: readonly string[]): Promise<Map<string, Offer>> {
    const rows = await tx.query<Offer[]>(
      `SELECT w.id, b.space_id AS "spaceId", b.starts_at AS start, b.ends_at AS "end", b.expires_at AS "expiresAt"
       FROM waitlist w JOIN booking b ON b.id = w.booking_id WHERE w.id = ANY ($1) AND w.status = 'offered' AND b.expires_at IS NOT NULL`,
      [wishIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Where an endpoint sends to, and who looks after it: its company's admins, or those who run the campus. */
  async keepersOf(tx: Tx, endpointId: string): Promise<(Reader & { url: string })[]> {
    return tx.query(
      `SELECT e.url, ${reader} FROM webhook_endpoint e
       JOIN member m ON m.tenant_id = e.tenant_id AND ${active}
         AND m.roles && CASE e.reach WHEN 'tenant' THEN ARRAY['tenant_admin'] ELSE ARRAY['operator', 'campus_admin'] END
       WHERE e.id = $1`,
      [endpointId],
    );
  }

  /** What a closure makes of somebody's bookings, in the order of their start. */
  async moves(tx: Tx, closureId: string, memberId: string): Promise<ClosureMove[]> {
    return tx.query(
      `SELECT m.booking_id AS "bookingId", m.outcome, m.from_space_id AS "fromSpaceId", m.to_space_id AS "toSpaceId",
              m.from_others AS "fromOthers", m.to_others AS "toOthers", m.to_starts_at AS "toStart", m.offers,
              m.starts_at AS start, m.ends_at AS "end", m.answer_by AS "answerBy", m.old_place_free AS "isFree", b.title, c.reason_text AS reason,
              coalesce(m.why -> 0 ->> 'code' = 'has-begun', false) AS "hasBegun", m.state = 'planned' AS "isPlanned", (c.strategy ->> 'askHours')::int AS "askHours"
       FROM closure_move m JOIN closure c ON c.id = m.closure_id LEFT JOIN booking b ON b.id = m.booking_id
       WHERE m.closure_id = $1 AND m.member_id = $2 ORDER BY m.starts_at, m.booking_id LIMIT 50`,
      [closureId, memberId],
    );
  }

  async knowsClosure(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT FROM closure WHERE id = $1', [id])).length > 0;
  }

  /** Whose booking in it comes first, of those who can be written to. */
  async firstOfClosure(tx: Tx, closureId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT m.id FROM closure_move v JOIN member m ON m.id = v.member_id AND ${active} WHERE v.closure_id = $1 ORDER BY v.starts_at, v.booking_id LIMIT 1`,
      [closureId],
    );
    return row?.id;
  }

  /** All whom a request that waits may be for to decide. */
  async askedNow(tx: Tx, now: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT m.id FROM booking b
       CROSS JOIN LATERAL (
         SELECT s #>> '{by,memberId}' AS member, s #>> '{by,role}' AS role FROM jsonb_array_elements(b.approval -> 'steps') AS s WHERE s ->> 'state' = 'open'
         UNION ALL SELECT NULL, b.approval ->> 'escalatesTo' WHERE (b.approval ->> 'escalatesAt')::timestamptz <= $1
       ) AS asked
       JOIN member m ON ${active} AND (m.id::text = asked.member OR (asked.role = ANY (m.roles) AND (asked.role <> 'tenant_admin' OR m.tenant_id = b.tenant_id)))
       WHERE b.status = 'requested' AND b.expires_at > $1`,
      [new Date(now)],
    );
    return rows.map(({ id }) => id);
  }
}
