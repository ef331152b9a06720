import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database.js';
import { invalid, Problem } from '../problem.js';

/** One committed fact. Whom it belongs to decides who may read it: no tenant means everybody on the campus. */
export interface Change {
  /** Such as `booking.moved` or `space.updated`. */
  type: string;
  subjectId: string;
  version?: number;
  tenantId?: string;
  memberId?: string;
  changed?: readonly string[];
  reason?: string;
}

/** Tells of a change in the transaction that makes it: told exactly if it happens. */
export const recordChange = (tx: Tx, change: Change): Promise<void> => recordChanges(tx, [change]);

/** Tells of several, in their order, by one statement. */
export async function recordChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed, reason)
     SELECT c.type, c."subjectId", c.version, c."tenantId", c."memberId", coalesce(c.changed, '{}'), c.reason
     FROM ROWS FROM (json_to_recordset($1) AS (type text, "subjectId" uuid, version integer, "tenantId" uuid, "memberId" uuid, changed text[], reason text))
       WITH ORDINALITY AS c (type, "subjectId", version, "tenantId", "memberId", changed, reason, n)
     ORDER BY n`,
    [JSON.stringify(changes)],
  );
}

export interface LoggedChange {
  cursor: string;
  type: string;
  at: Date;
  subjectId: string;
  version: number | null;
  tenantId: string | null;
  memberId: string | null;
  changed: string[];
  reason: string | null;
}

/** Whose changes to read: what belongs to everybody, and of the rest what is theirs. */
export interface Audience {
  memberId: string;
  /** Undefined for those who see only their own. */
  tenantId?: string;
  everything: boolean;
}

interface Position {
  xid: string;
  seq: string;
}

/** Whether a change is for them: what the query of `read` asks, for changes that are at hand. */
export const concerns = (
  { tenantId, memberId }: LoggedChange,
  { memberId: own, tenantId: company, everything }: Audience,
): boolean =>
  tenantId === null || everything || memberId === own || (company !== undefined && tenantId === company);

/** Whether a change is of one of these subjects, the first words of types; undefined for all. */
export const isOneOf = ({ type }: LoggedChange, subjects: readonly string[] | undefined): boolean =>
  subjects === undefined || subjects.includes(type.split('.', 1)[0]!);

/**
 * Reads the log without gaps: only rows of transactions that are older than every transaction still running, in
 * (xid, seq) order. What commits late has a higher xid than any that was shown.
 */
@Injectable()
export class ChangeLog {
  constructor(private readonly db: Database) {}

  /** The place behind everything that can be read now. */
  async now(): Promise<string> {
    const [row] = await this.db.prepared<{ xid: string }>(
      'change-log-now',
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid',
      [],
    );
    return toCursor({ xid: row!.xid, seq: '0' });
  }

  async read(
    since: string,
    { memberId, tenantId, everything }: Audience,
    types: readonly string[] | undefined,
    limit: number,
  ) {
    const from = fromCursor(since);
    const rows = await this.db.prepared<LoggedChange & Position & { horizon: string; floor: string }>(
      'change-log-read',
      `SELECT h.horizon::text, f.xid::text AS floor, c.*
       FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) AS h CROSS JOIN change_floor AS f
       LEFT JOIN LATERAL (
         SELECT xid::text, seq::text, type, at, subject_id AS "subjectId", version, tenant_id AS "tenantId", member_id AS "memberId", changed, reason
         FROM change
         WHERE (change.xid, change.seq) > ($1::xid8, $2::bigint) AND change.xid < pg_snapshot_xmin(pg_current_snapshot())
           AND (tenant_id IS NULL OR $3 OR member_id = $4 OR tenant_id = $5)
           AND ($6::text[] IS NULL OR split_part(type, '.', 1) = ANY ($6))
         ORDER BY change.xid, change.seq LIMIT $7
       ) AS c ON true`,
      [from.xid, from.seq, everything, memberId, tenantId ?? null, types ?? null, limit + 1],
    );
    const { horizon, floor } = rows[0]!;
    // A cursor from the future is one of a database that has been restored from before it.
    if (BigInt(from.xid) < BigInt(floor) || BigInt(from.xid) > BigInt(horizon)) {
      throw new Problem(
        'cursor-expired',
        'This log no longer reaches back to that cursor. Read the list again, then go on from its cursor.',
        {
          oldestCursor: toCursor({ xid: floor, seq: '0' }),
          resync: '/api/v1/bookings?include=cursor&endsAfter=now',
        },
      );
    }
    const changes = rows.filter(({ xid }) => xid !== null).map((row) => ({ ...row, cursor: toCursor(row) }));
    const shown = changes.slice(0, limit);
    const hasMore = changes.length > limit;
    return {
      changes: shown as LoggedChange[],
      hasMore,
      nextCursor: hasMore ? shown.at(-1)!.cursor : toCursor({ xid: horizon, seq: '0' }),
    };
  }

  /** Where a cursor stands; undefined where the log no longer reaches back to it, or it is none. */
  async positionOf(cursor: string): Promise<Position | undefined> {
    let at: Position;
    try {
      at = fromCursor(cursor);
    } catch {
      return undefined;
    }
    const [row] = await this.db.prepared<{ floor: string; horizon: string }>(
      'change-log-reach',
      'SELECT xid::text AS floor, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon FROM change_floor',
      [],
    );
    const isThere = BigInt(at.xid) >= BigInt(row!.floor) && BigInt(at.xid) <= BigInt(row!.horizon);
    return isThere ? at : undefined;
  }

  /** Lets go of what nobody may ask for any more. */
  async trim(keptDays: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `WITH gone AS (DELETE FROM change WHERE at < now() - make_interval(days => $1) RETURNING xid)
         UPDATE change_floor SET xid = greatest(change_floor.xid, g.xid) FROM (SELECT max(xid) AS xid FROM gone) AS g WHERE g.xid IS NOT NULL`,
        [keptDays],
      );
    });
  }
}

/** Whether a cursor stands behind another in the log. */
export function isBehind(cursor: string, other: string): boolean {
  const [a, b] = [fromCursor(cursor), fromCursor(other)];
  return a.xid === b.xid ? BigInt(a.seq) > BigInt(b.seq) : BigInt(a.xid) > BigInt(b.xid);
}

const toCursor = ({ xid, seq }: Position) => `c_${BigInt(xid).toString(36)}-${BigInt(seq).toString(36)}`;

function fromCursor(cursor: string): Position {
  const parts = /^c_([0-9a-z]{1,13})-([0-9a-z]{1,13})$/.exec(cursor);
  if (!parts)
    throw invalid({
      pointer: '/since',
      code: 'cursor',
      detail: 'This is no cursor of ours. Send one that a list or this log gave out, or "now".',
    });
  const [xid, seq] = parts
    .slice(1)
    .map((digits) => digits.split('').reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n));
  const limit = 2n ** 63n;
  if (xid! >= limit || seq! >= limit)
    throw invalid({ pointer: '/since', code: 'cursor', detail: 'This is no cursor of ours.' });
  return { xid: String(xid), seq: String(seq) };
}
