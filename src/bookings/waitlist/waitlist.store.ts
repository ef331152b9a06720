import { Injectable } from '@nestjs/common';
import { type Claim, toRow } from '../../capacity/index.js';
import { Database, preparedIn, type Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import type { WaitingWish } from './waiting-wish.js';

type NewWish = Omit<WaitingWish, 'status' | 'reason' | 'version' | 'position' | 'hold'>;

type Row = Omit<WaitingWish, 'during' | 'hold' | 'units'> & {
  startsAt: Date;
  endsAt: Date;
  units: number | null;
  bookingId: string | null;
  heldSpaceId: string | null;
  expiresAt: Date | null;
};

const fromRow = ({
  startsAt,
  endsAt,
  units,
  bookingId,
  heldSpaceId,
  expiresAt,
  ...row
}: Row): WaitingWish => ({
  ...row,
  during: { start: startsAt.getTime(), end: endsAt.getTime() },
  ...(units !== null && { units }),
  hold:
    bookingId === null
      ? null
      : { bookingId, spaceId: heldSpaceId!, expiresAt: expiresAt && expiresAt.getTime() },
});

/** Those before it who want some of the same at some of the same time. */
const ahead = `
  SELECT count(DISTINCT other.wish_id)::int
  FROM waitlist_claim own
  JOIN waitlist_claim other ON other.pool_id = own.pool_id AND other.starts_at < own.ends_at AND other.ends_at > own.starts_at
  JOIN waitlist before ON before.id = other.wish_id AND before.seq < w.seq
  WHERE own.wish_id = w.id`;

const wishes = `
  SELECT w.id, w.tenant_id AS "tenantId", w.member_id AS "memberId", w.space_ids AS "spaceIds", w.starts_at AS "startsAt", w.ends_at AS "endsAt",
         w.people, w.units, w.whole, w.status, w.reason, w.version, CASE w.status WHEN 'waiting' THEN 1 + (${ahead}) END AS position,
         w.booking_id AS "bookingId", b.space_id AS "heldSpaceId", b.expires_at AS "expiresAt"
  FROM waitlist w LEFT JOIN booking b ON b.id = w.booking_id`;

const isOpen = `((w.status = 'waiting' AND w.starts_at > $2) OR (w.status = 'offered' AND b.expires_at > $2))`;

@Injectable()
export class WaitlistStore {
  constructor(private readonly db: Database) {}

  /** How many of a person's wishes are open, and whether one of them is for some of the same already. */
  async openOf(tx: Tx, wish: NewWish, now: Instant): Promise<{ open: number; isThere: boolean }> {
    const { start, end } = wish.during;
    const [row] = await tx.query<{ open: number; isThere: boolean }[]>(
      `SELECT count(*)::int AS open,
              coalesce(bool_or(w.starts_at < $4 AND w.ends_at > $3 AND w.space_ids && $5::uuid[]), false) AS "isThere"
       FROM waitlist w LEFT JOIN booking b ON b.id = w.booking_id WHERE w.member_id = $1 AND ${isOpen}`,
      [wish.memberId, new Date(now), new Date(start), new Date(end), wish.spaceIds],
    );
    return row!;
  }

  /** Lets it wait, last of all, for what any of these claims would occupy. */
  async add(tx: Tx, wish: NewWish, claims: readonly Claim[]): Promise<void> {
    await tx.query(
      `INSERT INTO waitlist (id, tenant_id, member_id, space_ids, starts_at, ends_at, people, units, whole)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        wish.id,
        wish.tenantId,
        wish.memberId,
        wish.spaceIds,
        new Date(wish.during.start),
        new Date(wish.during.end),
        wish.people,
        wish.units ?? null,
        wish.whole,
      ],
    );
    await tx.query(
      `INSERT INTO waitlist_claim (wish_id, pool_id, starts_at, ends_at, units)
       SELECT $1, c."poolId", c."startsAt", max(c."endsAt"), min(c.units)
       FROM json_to_recordset($2) AS c ("poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint)
       GROUP BY c."poolId", c."startsAt"`,
      [wish.id, JSON.stringify(claims.map(toRow))],
    );
  }

  async find(id: string, tx: Tx = this.db.manager): Promise<WaitingWish | undefined> {
    const [row] = await tx.query<Row[]>(`${wishes} WHERE w.id = $1`, [id]);
    return row && fromRow(row);
  }

  /** A person's open ones, the oldest first. */
  async listOpen(
    memberId: string,
    now: Instant,
    after: string | undefined,
    limit: number,
  ): Promise<WaitingWish[]> {
    const rows = await this.db.manager.query<Row[]>(
      `${wishes} WHERE w.member_id = $1 AND ${isOpen} AND ($3::uuid IS NULL OR w.id > $3) ORDER BY w.id LIMIT $4`,
      [memberId, new Date(now), after ?? null, limit],
    );
    return rows.map(fromRow);
  }

  /** Ends the waiting of one; false where it no longer waits. */
  async close(tx: Tx, id: string, status: 'withdrawn' | 'expired', reason?: string): Promise<boolean> {
    const [, closed] = await tx.query<[unknown, number]>(
      `UPDATE waitlist SET status = $2, reason = $3 WHERE id = $1 AND status = 'waiting'`,
      [id, status, reason ?? null],
    );
    return closed > 0;
  }

  /** Writes down which have waited in vain. */
  async expire(tx: Tx, now: Instant): Promise<void> {
    await tx.query(`UPDATE waitlist SET status = 'expired' WHERE status = 'waiting' AND starts_at <= $1`, [
      new Date(now),
    ]);
  }

  /** Keeps it from being withdrawn until the transaction ends; false where it no longer waits. */
  async lock(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<unknown[]>(
      `SELECT 1 FROM waitlist WHERE id = $1 AND status = 'waiting' FOR NO KEY UPDATE`,
      [id],
    );
    return row !== undefined;
  }

  async offer(tx: Tx, id: string, bookingId: string): Promise<void> {
    await tx.query(`UPDATE waitlist SET status = 'offered', booking_id = $2 WHERE id = $1`, [id, bookingId]);
  }

  /** What this transaction has freed that somebody waits for. */
  async dueHere(tx: Tx): Promise<string[]> {
    const rows = await preparedIn<{ id: string }>(
      tx,
      'waitlist-due-here',
      'SELECT id FROM waitlist_due WHERE xid = pg_current_xact_id()',
      [],
    );
    return rows.map(({ id }) => id);
  }

  /** What others have freed and not offered to anybody. */
  async dueAnywhere(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM waitlist_due ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED',
    );
    return rows.map(({ id }) => id);
  }

  async settle(tx: Tx, due: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM waitlist_due WHERE id = ANY ($1::bigint[])', [due]);
  }

  /** Who waits for some of that, in the order of joining. */
  async waitingFor(tx: Tx, due: readonly string[]): Promise<WaitingWish[]> {
    const rows = await tx.query<Row[]>(
      `SELECT w.id, w.tenant_id AS "tenantId", w.member_id AS "memberId", w.space_ids AS "spaceIds", w.starts_at AS "startsAt", w.ends_at AS "endsAt",
              w.people, w.units, w.whole, w.status, w.reason, w.version, NULL AS position, NULL AS "bookingId"
       FROM waitlist w
       WHERE w.status = 'waiting' AND w.id IN (
         SELECT c.wish_id FROM waitlist_due d
         JOIN waitlist_claim c ON c.pool_id = d.pool_id AND c.starts_at < d.ends_at AND c.ends_at > d.starts_at
         WHERE d.id = ANY ($1::bigint[]))
       ORDER BY w.seq`,
      [due],
    );
    return rows.map(fromRow);
  }
}
