import { Injectable } from '@nestjs/common';
import type { Booking } from '../../bookings/index.js';
import { Database, newUuid, type Tx } from '../../platform/index.js';
import type { Instant, Interval } from '../../time/index.js';
import type { Outcome, Pin, PlannedMove } from './planned-move.js';
import type { Reason } from './reasons.js';

export const moveStates = ['planned', 'waiting', 'accepted', 'chosen', 'cancelled', 'returned'] as const;
export type MoveState = (typeof moveStates)[number];

/** What becomes of a booking in a closure, and how far that has come. Ids are UUIDs. */
export interface Move {
  id: string;
  closureId: string;
  bookingId: string;
  outcome: Outcome;
  pin: Pin['kind'] | null;
  state: MoveState;
  /** Nobody answered: it was done so in the end. */
  byDefault: boolean;
  bookingVersion: number;
  tenantId: string;
  memberId: string;
  memberName: string | null;
  tenantName: Record<string, string>;
  title: string | null;
  seriesId: string | null;
  fromSpaceId: string;
  toSpaceId: string | null;
  /** The spaces that it had beside the first, and where each of those goes. */
  fromOthers: readonly string[];
  toOthers: readonly string[];
  /** When it begins there, where that is another time. */
  toStart: Instant | null;
  offers: readonly string[];
  during: Interval;
  why: readonly Reason[];
  walkM: number | null;
  answerBy: Instant | null;
  successorId: string | null;
  oldPlaceFree: boolean;
  version: number;
}

const columns = `v.id, v.closure_id AS "closureId", v.booking_id AS "bookingId", v.outcome, v.pin, v.state, v.by_default AS "byDefault",
  v.booking_version AS "bookingVersion", v.tenant_id AS "tenantId", v.member_id AS "memberId", m.name AS "memberName", t.name AS "tenantName",
  b.title, v.series_id AS "seriesId", v.from_space_id AS "fromSpaceId", v.to_space_id AS "toSpaceId",
  v.from_others AS "fromOthers", v.to_others AS "toOthers", v.to_starts_at AS "toStart", v.offers, v.starts_at AS "startsAt",
  v.ends_at AS "endsAt", v.why, v.walk_m AS "walkM", v.answer_by AS "answerBy", v.successor_id AS "successorId",
  v.old_place_free AS "oldPlaceFree", v.version`;
const joined = `closure_move v JOIN tenant t ON t.id = v.tenant_id JOIN booking b ON b.id = v.booking_id LEFT JOIN member m ON m.id = v.member_id`;

type Row = Omit<Move, 'during' | 'answerBy' | 'toStart'> & {
  startsAt: Date;
  endsAt: Date;
  answerBy: Date | null;
  toStart: Date | null;
};

const fromRow = ({ startsAt, endsAt, answerBy, toStart, ...row }: Row): Move => ({
  ...row,
  during: { start: startsAt.getTime(), end: endsAt.getTime() },
  answerBy: answerBy && answerBy.getTime(),
  toStart: toStart && toStart.getTime(),
});

interface PlanPage {
  outcome?: Outcome;
  after?: { start: Instant; bookingId: string };
  limit: number;
}

export type PlanCounts = Record<Outcome, number>;
/** How many have answered what, of those who have been told. */
export type AnswerCounts = Record<Exclude<MoveState, 'planned'>, number>;

@Injectable()
export class MoveStore {
  constructor(private readonly db: Database) {}

  /** Puts a plan in the place of the one before. What was settled by hand is told with it. */
  async replace(
    tx: Tx,
    closureId: string,
    bookings: readonly Booking[],
    moves: readonly PlannedMove[],
    pins: ReadonlyMap<string, Pin>,
  ): Promise<void> {
    await tx.query('DELETE FROM closure_move WHERE closure_id = $1', [closureId]);
    const byId = new Map(moves.map((move) => [move.bookingId, move]));
    const rows = bookings.map((booking) => {
      const { toSpaceId, toOthers, toStart, walkM, offers, why, outcome, bookingVersion } = byId.get(
        booking.id,
      )!;
      return {
        id: newUuid(),
        booking_id: booking.id,
        outcome,
        pin: pins.get(booking.id)?.kind ?? null,
        booking_version: bookingVersion,
        tenant_id: booking.tenantId,
        member_id: booking.bookedFor,
        series_id: booking.seriesId,
        from_space_id: booking.spaceId,
        to_space_id: toSpaceId ?? null,
        from_others: booking.others.map(({ spaceId }) => spaceId),
        to_others: toOthers ?? [],
        to_starts_at: toStart === undefined ? null : new Date(toStart),
        offers: offers ?? [],
        starts_at: new Date(booking.during.start),
        ends_at: new Date(booking.during.end),
        why,
        walk_m: walkM ?? null,
      };
    });
    await tx.query(
      `INSERT INTO closure_move (closure_id, id, booking_id, outcome, pin, booking_version, tenant_id, member_id, series_id, from_space_id, to_space_id,
                                 from_others, to_others, to_starts_at, offers, starts_at, ends_at, why, walk_m)
       SELECT $1, r.id, r.booking_id, r.outcome, r.pin, r.booking_version, r.tenant_id, r.member_id, r.series_id, r.from_space_id, r.to_space_id,
              r.from_others, r.to_others, r.to_starts_at, r.offers, r.starts_at, r.ends_at, r.why, r.walk_m
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, booking_id uuid, outcome text, pin text, booking_version integer, tenant_id uuid, member_id uuid,
         series_id uuid, from_space_id uuid, to_space_id uuid, from_others uuid[], to_others uuid[], to_starts_at timestamptz, offers uuid[], starts_at timestamptz, ends_at timestamptz, why jsonb, walk_m integer)`,
      [closureId, JSON.stringify(rows)],
    );
  }

  async counts(tx: Tx, closureIds: readonly string[]): Promise<Map<string, PlanCounts>> {
    const rows = await tx.query<{ closureId: string; outcome: Outcome; n: number }[]>(
      `SELECT closure_id AS "closureId", outcome, count(*)::int AS n FROM closure_move WHERE closure_id = ANY ($1) GROUP BY closure_id, outcome`,
      [closureIds],
    );
    const counts = new Map(closureIds.map((id) => [id, { move: 0, ask: 0, cancel: 0 }]));
    for (const { closureId, outcome, n } of rows) counts.get(closureId)![outcome] = n;
    return counts;
  }

  async answers(closureId: string): Promise<AnswerCounts> {
    const rows = await this.db.manager.query<{ state: keyof AnswerCounts; n: number }[]>(
      `SELECT state, count(*)::int AS n FROM closure_move WHERE closure_id = $1 AND state <> 'planned' GROUP BY state`,
      [closureId],
    );
    const none = { waiting: 0, accepted: 0, chosen: 0, cancelled: 0, returned: 0 };
    return rows.reduce<AnswerCounts>((counts, { state, n }) => ({ ...counts, [state]: n }), none);
  }

  /** By booking. */
  async pins(tx: Tx, closureId: string): Promise<Map<string, Pin>> {
    const rows = await tx.query<{ bookingId: string; kind: Pin['kind']; spaceId: string | null }[]>(
      `SELECT booking_id AS "bookingId", pin AS kind, CASE pin WHEN 'space' THEN to_space_id END AS "spaceId"
       FROM closure_move WHERE closure_id = $1 AND pin IS NOT NULL`,
      [closureId],
    );
    return new Map(
      rows.map(({ bookingId, kind, spaceId }) => [bookingId, { kind, ...(spaceId && { spaceId }) }]),
    );
  }

  /** In the order of their start. */
  async page(closureId: string, { outcome, after, limit }: PlanPage): Promise<Move[]> {
    const rows = await this.db.manager.query<Row[]>(
      `SELECT ${columns} FROM ${joined}
       WHERE v.closure_id = $1 AND ($2::text IS NULL OR v.outcome = $2) AND ($3::timestamptz IS NULL OR (v.starts_at, v.booking_id) > ($3, $4::uuid))
       ORDER BY v.starts_at, v.booking_id LIMIT $5`,
      [closureId, outcome ?? null, after ? new Date(after.start) : null, after?.bookingId ?? null, limit],
    );
    return rows.map(fromRow);
  }

  async of(tx: Tx, closureId: string, bookingId?: string): Promise<Move[]> {
    const rows = await tx.query<Row[]>(
      `SELECT ${columns} FROM ${joined} WHERE v.closure_id = $1 AND ($2::uuid IS NULL OR v.booking_id = $2) ORDER BY v.starts_at, v.booking_id`,
      [closureId, bookingId ?? null],
    );
    return rows.map(fromRow);
  }

  async drop(tx: Tx, closureId: string, bookingIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM closure_move WHERE closure_id = $1 AND booking_id = ANY ($2)', [
      closureId,
      bookingIds,
    ]);
  }

  async find(tx: Tx, id: string): Promise<Move | undefined> {
    const [row] = await tx.query<Row[]>(
      `SELECT ${columns} FROM ${joined} WHERE v.id = $1 AND v.state <> 'planned'`,
      [id],
    );
    return row && fromRow(row);
  }

  /** The same, kept from changing until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Move | undefined> {
    await tx.query('SELECT FROM closure_move WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.find(tx, id);
  }

  /** What has been told to a person; `isOpen`: only what waits for an answer, may go back, or found nothing. */
  async ofMember(memberId: string, isOpen: boolean, now: Instant): Promise<Move[]> {
    const rows = await this.db.manager.query<Row[]>(
      `SELECT ${columns} FROM ${joined}
       WHERE v.member_id = $1 AND v.state <> 'planned' AND (NOT $2 OR (v.starts_at > $3 AND (v.state = 'waiting' OR (v.old_place_free AND v.state <> 'returned') OR (v.outcome = 'cancel' AND b.status = 'displaced'))))
       ORDER BY v.closure_id DESC, v.starts_at, v.booking_id LIMIT ${mostTold}`,
      [memberId, isOpen, new Date(now)],
    );
    return rows.map(fromRow);
  }

  async update(tx: Tx, id: string, set: Partial<Record<Settable, unknown>>): Promise<void> {
    const fields = Object.entries(set);
    const assignments = fields.map(([column], n) => `${column} = $${n + 2}`).join(', ');
    await tx.query(`UPDATE closure_move SET ${assignments} WHERE id = $1`, [
      id,
      ...fields.map(([, value]) => value),
    ]);
  }

  /** Some that nobody has answered in time. Without a time, the clock of the database decides. */
  async due(at: Date | null): Promise<string[]> {
    const rows = await this.db.manager.query<{ id: string }[]>(
      `SELECT id FROM closure_move WHERE state = 'waiting' AND answer_by <= coalesce($1::timestamptz, clock_timestamp()) ORDER BY answer_by LIMIT 500`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  /** Lets those go back who had to leave for a time from then on, but for those who have given it up themselves. */
  async offerBack(tx: Tx, closureId: string, from: Instant): Promise<void> {
    await tx.query(
      `UPDATE closure_move v SET old_place_free = true FROM booking b
       WHERE v.closure_id = $1 AND b.id = v.booking_id AND v.starts_at >= $2 AND v.state <> 'planned'
         AND (v.outcome = 'cancel' OR v.state <> 'cancelled' OR v.by_default) AND (v.outcome = 'move' OR b.status = 'displaced')`,
      [closureId, new Date(from)],
    );
  }
}

const mostTold = 200;

type Settable =
  | 'state'
  | 'by_default'
  | 'answer_by'
  | 'to_space_id'
  | 'to_others'
  | 'to_starts_at'
  | 'successor_id';
