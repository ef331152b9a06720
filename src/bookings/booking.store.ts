import { Injectable } from '@nestjs/common';
import { Charges } from '../allowances/index.js';
import { nextNotOverBy, notOverBy } from '../availability/index.js';
import { type Claim, Coalescer, isNarrow, toRow } from '../capacity/index.js';
import {
  Database,
  namesFor,
  preparedIn,
  type Repeatable,
  type StoredAnswer,
  type Tx,
} from '../platform/index.js';
import type { Status } from '../rules/index.js';
import { Clock, type Instant, type Interval } from '../time/index.js';
import { type AttendeeRow, namedRows, partyFrom } from './attendees/attendee-rows.js';
import { namedIn, unanswered } from './attendees/party.js';
import { type Booking, type BookingSnapshot, snapshotOf } from './booking.js';

/** A booking to be made, with all that is written beside it in the same transaction. */
export interface NewBooking {
  booking: Booking;
  claims: readonly Claim[];
  door: string;
  /** Why, for those who read the history. */
  reason?: string | undefined;
  /** The version of the catalogue that it was judged by. */
  catalogueVersion: string;
  /** What to remember under the request's idempotency key. */
  repeat?: Repeatable & Pick<StoredAnswer, 'headers' | 'body'>;
}

/** `overdue` is no room now, but what stands in the way has run out and can be released. */
export type Verdict = 'booked' | 'no-room' | 'overdue' | 'repeated' | 'stale';

/** How a change is told: in the booking's history and in the change log. */
export interface Turn {
  type: string;
  actorId: string;
  door: string;
  changed: readonly string[];
  reason?: string;
}

/** Who acts where only the clock does. */
export const nobody = '00000000-0000-0000-0000-000000000000';

const largestBatch = 64;
/** Milliseconds: many times what a batch takes. */
const patience = 100;
const mostAtOnce = 4;
const queueLimit = 5_000;

const bookMany = {
  name: 'book-many',
  text: 'SELECT item, verdict FROM book_many($1, $2, $3, $4)',
};

/** What a booking has become, its history, and the change that tells of it. */
const writeChange = `
  WITH written AS (
    UPDATE booking SET space_id = $2, starts_at = $3, ends_at = $4, units = $5, people = $6, title = $7, purpose = $8, status = $9, cancel_reason = $10,
                       set_up_minutes = $11, clean_up_minutes = $12, expires_at = $13, check_in_by = $14, checked_in_at = $15, booked_for = $16, late_at = $17, approval = $18, tenant_id = $19,
                       series_id = $20, occurrence_on = $21, risk_form_id = $22, updated_at = now()
    WHERE id = $1
  ), kept AS (
    INSERT INTO booking_history (booking_id, version, actor_id, door, type, changed, reason, snapshot) VALUES ($1, $23, $24, $25, $26, $27, $28, $29)
  )
  INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed, reason) VALUES ($26, $1, $23, $19, $16, $27, $28)`;

/** What most people ask for, most often: mine, from now on. */
const nameOf = namesFor('bookings', 40);

/** What a row of `booking` is read by. */
export const columns = `id, space_id AS "spaceId", tenant_id AS "tenantId", booked_by AS "bookedBy", booked_for AS "bookedFor",
  starts_at AS "startsAt", ends_at AS "endsAt", units, people, title, purpose, status, cancel_reason AS "cancelReason",
  series_id AS "seriesId", occurrence_on::text AS "occurrenceOn", set_up_minutes AS "setUpMinutes", clean_up_minutes AS "cleanUpMinutes",
  expires_at AS "expiresAt", check_in_by AS "checkInBy", checked_in_at AS "checkedInAt", late_at AS "lateAt", approval, risk_form_id AS "riskFormId", version, created_at AS "createdAt",
  coalesce((SELECT json_agg(json_build_object('spaceId', o.space_id, 'units', o.units, 'setUpMinutes', o.set_up_minutes, 'cleanUpMinutes', o.clean_up_minutes)
                            ORDER BY o.place) FROM booking_space o WHERE o.booking_id = booking.id), '[]') AS others,
  (SELECT json_agg(json_build_object('guest', a.guest, 'memberId', a.member_id, 'email', a.email, 'name', coalesce(a.name, m.name), 'company', a.company, 'answer', a.answer) ORDER BY a.place)
   FROM booking_attendee a LEFT JOIN member m ON m.id = a.member_id AND m.tenant_id = booking.tenant_id WHERE a.booking_id = booking.id) AS named`;

type Times = 'expiresAt' | 'checkInBy' | 'checkedInAt' | 'lateAt';
export type Row = Omit<Booking, 'during' | 'party' | Times> & {
  startsAt: Date;
  endsAt: Date;
  named: readonly AttendeeRow[] | null;
} & Record<Times, Date | null>;

/** Field by field: what is left over of a destructured row costs many times what the rest does. */
export const fromRow = (row: Row): Booking => ({
  id: row.id,
  spaceId: row.spaceId,
  tenantId: row.tenantId,
  bookedBy: row.bookedBy,
  bookedFor: row.bookedFor,
  during: { start: row.startsAt.getTime(), end: row.endsAt.getTime() },
  units: row.units,
  others: row.others,
  people: row.people,
  title: row.title,
  purpose: row.purpose,
  status: row.status,
  cancelReason: row.cancelReason,
  seriesId: row.seriesId,
  occurrenceOn: row.occurrenceOn,
  setUpMinutes: row.setUpMinutes,
  cleanUpMinutes: row.cleanUpMinutes,
  expiresAt: row.expiresAt && row.expiresAt.getTime(),
  checkInBy: row.checkInBy && row.checkInBy.getTime(),
  checkedInAt: row.checkedInAt && row.checkedInAt.getTime(),
  lateAt: row.lateAt && row.lateAt.getTime(),
  approval: row.approval,
  riskFormId: row.riskFormId,
  party: partyFrom(row.named),
  version: row.version,
  createdAt: row.createdAt,
});

const dateOrNull = (instant: Instant | null) => (instant === null ? null : new Date(instant));

function inOrder(rows: readonly { item: number; verdict: Verdict }[]): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const { item, verdict } of rows) verdicts[item - 1] = verdict;
  return verdicts;
}

@Injectable()
export class BookingStore {
  private readonly coalescer = new Coalescer<NewBooking, Verdict>({
    run: (batch) => this.bookBatch(batch),
    keysOf: ({ claims }) => claims.map(({ poolId }) => poolId),
    isAlone: ({ claims }) => !isNarrow(claims),
    largestBatch,
    patience,
    mostAtOnce,
    queueLimit,
  });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly charges: Charges,
  ) {}

  /**
   * Books, together with whatever else wants to be booked in this moment: one statement, one commit. What takes of an
   * allowance goes by itself, as it may be refused with all that was written beside it; so does what has rows of its own
   * beside it.
   */
  add(wanted: NewBooking): Promise<Verdict> {
    const { booking } = wanted;
    const isPlain = booking.others.length === 0 && namedIn(booking.party) === 0;
    return isPlain && this.charges.of(booking).length === 0
      ? this.coalescer.submit(wanted)
      : this.db.transaction((tx) => this.addIn(tx, wanted));
  }

  /** The same act in a transaction of the caller's. Refuses what is beyond an allowance. */
  async addIn(tx: Tx, wanted: NewBooking): Promise<Verdict> {
    return (await this.addAllIn(tx, [wanted]))[0]!;
  }

  /** Several in a transaction of the caller's, in one statement; who wants all or none of them undoes it. */
  async addAllIn(tx: Tx, wanted: readonly NewBooking[]): Promise<Verdict[]> {
    const verdicts = await this.placeAllIn(tx, wanted);
    await this.charges.add(
      tx,
      wanted.flatMap(({ booking }, n) => (verdicts[n] === 'booked' ? booking : [])),
    );
    return verdicts;
  }

  /** The same without what they take of allowances, which is for the caller to write. */
  async placeAllIn(tx: Tx, wanted: readonly NewBooking[]): Promise<Verdict[]> {
    const rows = await tx.query<{ item: number; verdict: Verdict }[]>(bookMany.text, [
      ...parametersOf(wanted),
      this.clock.forDatabase(),
    ]);
    const verdicts = inOrder(rows);
    for (const [n, { booking }] of wanted.entries()) {
      if (verdicts[n] !== 'booked') continue;
      await this.writeOthers(tx, booking);
      await this.writeParty(tx, booking);
    }
    return verdicts;
  }

  private async writeOthers(tx: Tx, { id, during, others }: Booking): Promise<void> {
    if (others.length === 0) return;
    await tx.query(
      `INSERT INTO booking_space (booking_id, space_id, place, units, set_up_minutes, clean_up_minutes, ends_at)
       SELECT $1, o."spaceId", o.place, o.units, o."setUpMinutes", o."cleanUpMinutes", $2
       FROM json_to_recordset($3) AS o ("spaceId" uuid, place smallint, units smallint, "setUpMinutes" smallint, "cleanUpMinutes" smallint)`,
      [id, new Date(during.end), JSON.stringify(others.map((other, n) => ({ ...other, place: n + 1 })))],
    );
  }

  private async writeParty(tx: Tx, { id, party }: Booking): Promise<void> {
    if (namedIn(party) === 0) return;
    await tx.query(
      `INSERT INTO booking_attendee (booking_id, place, guest, member_id, email, name, company, answer)
       SELECT $1, a.place, a.guest, a."memberId", a.email, a.name, a.company, a.answer
       FROM json_to_recordset($2) AS a (place smallint, guest boolean, "memberId" uuid, email text, name text, company text, answer text)`,
      [id, JSON.stringify(namedRows(party))],
    );
  }

  private async bookBatch(batch: readonly NewBooking[]): Promise<Verdict[]> {
    const rows = await this.db.prepared<{ item: number; verdict: Verdict }>(bookMany.name, bookMany.text, [
      ...parametersOf(batch),
      this.clock.forDatabase(),
    ]);
    return inOrder(rows);
  }

  async find(id: string): Promise<Booking | undefined> {
    const [row] = await this.db.prepared<Row>(
      'booking-find',
      `SELECT ${columns} FROM booking WHERE id = $1`,
      [id],
    );
    return row && fromRow(row);
  }

  /**
   * The booking, kept from changing until the transaction ends, and the time by the database's clock once it is. It is
   * read once it is locked: a statement that waits for a lock finds the row as it has become, but what it reads beside
   * it, such as the further spaces, as it was before.
   */
  async lock(tx: Tx, id: string): Promise<{ booking: Booking; now: Instant } | undefined> {
    await preparedIn(tx, 'booking-lock', 'SELECT FROM booking WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const [row] = await preparedIn<Row & { now: Date }>(
      tx,
      'booking-locked',
      `SELECT ${columns}, coalesce($2::timestamptz, clock_timestamp()) AS now FROM booking WHERE id = $1`,
      [id, this.clock.forDatabase()],
    );
    return row && { booking: fromRow(row), now: row.now.getTime() };
  }

  /** Those of which this holds, kept from changing until the transaction ends; locked in the order of their ids. */
  async lockWhere(tx: Tx, condition: string, values: readonly unknown[]): Promise<Booking[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM booking WHERE ${condition} ORDER BY id FOR NO KEY UPDATE`,
      [...values],
    );
    return this.where(tx, 'id = ANY ($1) ORDER BY starts_at, id', [rows.map(({ id }) => id)]);
  }

  /** All bookings of a series in the order of its dates, kept from changing until the transaction ends. */
  async lockSeries(tx: Tx, seriesId: string): Promise<Booking[]> {
    const bookings = await this.lockWhere(tx, 'series_id = $1', [seriesId]);
    return bookings.sort((a, b) => (a.occurrenceOn! < b.occurrenceOn! ? -1 : 1));
  }

  async ofSeries(seriesId: string): Promise<Booking[]> {
    const rows = await this.db.manager.query<Row[]>(
      `SELECT ${columns} FROM booking WHERE series_id = $1 ORDER BY occurrence_on`,
      [seriesId],
    );
    return rows.map(fromRow);
  }

  /** The clock that all processes share; it alone decides what has expired. */
  async now(tx: Tx): Promise<Instant> {
    const [row] = await tx.query<{ now: Date }[]>(
      'SELECT coalesce($1::timestamptz, clock_timestamp()) AS now',
      [this.clock.forDatabase()],
    );
    return row!.now.getTime();
  }

  /** Gives a booking back what it had before it asked for more. */
  async fallBack(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT fall_back(ARRAY[$1::uuid], coalesce($2::timestamptz, clock_timestamp()))', [
      id,
      this.clock.forDatabase(),
    ]);
  }

  /** Gives up what is overdue in these pools and this period. Answers the bookings let go of. */
  async releaseOverdue(tx: Tx, pools: readonly number[], { start, end }: Interval): Promise<string[]> {
    return this.release(tx, [pools, new Date(start), new Date(end)]);
  }

  /** The same anywhere, some hundreds at a time. */
  async releaseAnyOverdue(tx: Tx): Promise<string[]> {
    return this.release(tx, [null, null, null]);
  }

  private async release(tx: Tx, where: unknown[]): Promise<string[]> {
    const [row] = await tx.query<{ released: string[] }[]>(
      'SELECT release_overdue($1, $2, $3, $4) AS released',
      [...where, this.clock.forDatabase()],
    );
    return row!.released;
  }

  /** Writes what a booking has become, with its history and the change that tells of it. Answers it with its new version. */
  async update(tx: Tx, becomes: Booking, turn: Turn): Promise<Booking> {
    const begins = turn.changed.includes('start');
    // Who has said that they come at ten has not said that they come at three.
    const booking = begins ? { ...becomes, party: unanswered(becomes.party) } : becomes;
    const { id, during } = booking;
    const updated = { ...booking, version: booking.version + 1 };
    await preparedIn(tx, 'booking-update', writeChange, [
      id,
      booking.spaceId,
      new Date(during.start),
      new Date(during.end),
      booking.units,
      booking.people,
      booking.title,
      booking.purpose,
      booking.status,
      booking.cancelReason,
      booking.setUpMinutes,
      booking.cleanUpMinutes,
      dateOrNull(booking.expiresAt),
      dateOrNull(booking.checkInBy),
      dateOrNull(booking.checkedInAt),
      booking.bookedFor,
      dateOrNull(booking.lateAt),
      booking.approval && JSON.stringify(booking.approval),
      booking.tenantId,
      booking.seriesId,
      booking.occurrenceOn,
      booking.riskFormId,
      updated.version,
      turn.actorId,
      turn.door,
      turn.type,
      turn.changed,
      turn.reason ?? null,
      JSON.stringify(snapshotOf(updated)),
    ]);
    if (booking.others.length > 0 || turn.changed.includes('spaces')) {
      await tx.query('DELETE FROM booking_space WHERE booking_id = $1', [id]);
      await this.writeOthers(tx, booking);
    }
    if (turn.changed.includes('attendees') || turn.changed.includes('guests')) {
      await tx.query('DELETE FROM booking_attendee WHERE booking_id = $1', [id]);
      await this.writeParty(tx, booking);
    } else if (booking !== becomes && becomes.party.names?.answers)
      await tx.query('UPDATE booking_attendee SET answer = NULL WHERE booking_id = $1', [id]);
    return updated;
  }

  /** Bookings by a condition of the caller's, which may order, limit and lock them. */
  async where(tx: Tx, condition: string, values: readonly unknown[]): Promise<Booking[]> {
    const rows = await tx.query<Row[]>(`SELECT ${columns} FROM booking WHERE ${condition}`, [...values]);
    return rows.map(fromRow);
  }

  /** Bookings that satisfy every condition, in the order of their start; `start` and `id` make the key of a page. */
  async list({
    memberId,
    madeBy,
    attendedBy,
    tenantId,
    spaceId,
    seriesId,
    statuses,
    startsBefore,
    endsAfter,
    after,
    descending,
    limit,
  }: ListQuery): Promise<Booking[]> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const ofCompany = tenantId && `tenant_id = ${bind(tenantId)}`;
    const ofFew = [
      memberId && `booked_for = ${bind(memberId)}`,
      madeBy && madeByOne(bind(madeBy)),
      attendedBy && attendedByOne(bind(attendedBy)),
      spaceId && inSpace(bind(spaceId)),
      seriesId && `series_id = ${bind(seriesId)}`,
    ];
    const ofThese = [...ofFew, ofCompany].filter((condition) => typeof condition === 'string');
    const isOfFew = ofFew.some((condition) => condition !== undefined);
    const since = endsAfter === undefined ? undefined : bind(new Date(endsAfter));
    const conditions = [
      ...ofThese,
      statuses && `status = ANY (${bind(statuses)})`,
      startsBefore !== undefined && `starts_at < ${bind(new Date(startsBefore))}`,
      since && isOfFew && notOverBy(since, ofThese.join(' AND ')),
      after &&
        `(starts_at, id) ${descending ? '<' : '>'} (${bind(new Date(after.start))}, ${bind(after.id)})`,
    ].filter((condition) => typeof condition === 'string');
    const direction = descending ? 'DESC' : 'ASC';
    const order = `ORDER BY starts_at ${direction}, id ${direction} LIMIT ${bind(limit)}`;
    const all = conditions.join(' AND ') || 'true';
    const text = `SELECT ${columns} FROM booking
       WHERE ${since && !isOfFew ? nextNotOverBy(since, ofCompany ?? 'true', all, order) : all} ${order}`;
    return (await this.db.read<Row>(nameOf(text), text, values)).map(fromRow);
  }

  /** A person's bookings of one space, and those of their company that they attend, that are not over by the start of a period and begin before its end, in the order of their start. */
  async comingUp(
    { memberId, tenantId }: { memberId: string; tenantId: string },
    spaceId: string,
    { start, end }: Interval,
  ): Promise<Booking[]> {
    const rows = await this.db.prepared<Row>(
      'booking-coming-up',
      `SELECT ${columns} FROM booking
       WHERE (booked_for = $1 OR (${attendedByOne('$1')} AND tenant_id = $5)) AND space_id = $2 AND status IN ('confirmed', 'checked_in', 'no_show') AND starts_at < $4
         AND ${notOverBy('$3', 'space_id = $2')}
       ORDER BY starts_at, id LIMIT 20`,
      [memberId, spaceId, new Date(start), new Date(end), tenantId],
    );
    return rows.map(fromRow);
  }

  async history(id: string): Promise<HistoryRow[]> {
    return this.historyIn(this.db.manager, id);
  }

  /** The same for who holds a transaction: another connection might be one of those that wait for it. */
  historyIn(tx: Tx, id: string): Promise<HistoryRow[]> {
    return tx.query<HistoryRow[]>(
      `SELECT h.version, h.at, h.actor_id AS "actorId", m.name AS "actorName", m.tenant_id AS "actorTenantId", h.door, h.type, h.changed, h.reason, h.snapshot,
              lag(h.snapshot) OVER (ORDER BY h.version) AS before
       FROM booking_history h LEFT JOIN member m ON m.id = h.actor_id WHERE h.booking_id = $1 ORDER BY h.version`,
      [id],
    );
  }

  /** What bookings were at certain versions. */
  async snapshots(keys: readonly { id: string; version: number }[]): Promise<Map<string, BookingSnapshot>> {
    const rows = await this.db.manager.query<{ snapshot: BookingSnapshot }[]>(
      `SELECT h.snapshot FROM unnest($1::uuid[], $2::int[]) AS k (id, version) JOIN booking_history h ON h.booking_id = k.id AND h.version = k.version`,
      [keys.map(({ id }) => id), keys.map(({ version }) => version)],
    );
    return new Map(rows.map(({ snapshot }) => [`${snapshot.id} ${snapshot.version}`, snapshot]));
  }
}

const inSpace = (spaceId: string) =>
  `(space_id = ${spaceId} OR id = ANY (ARRAY(SELECT booking_id FROM booking_space WHERE space_id = ${spaceId})))`;

/** By the index of one's own bookings, and by that of the few that are for others. */
const madeByOne = (member: string) =>
  `(booked_by = ${member} AND (booked_for = ${member} OR booked_for <> booked_by))`;

const attendedByOne = (member: string) =>
  `id = ANY (ARRAY(SELECT booking_id FROM booking_attendee WHERE member_id = ${member}))`;

export interface ListQuery {
  memberId?: string;
  /** Made by this person, for whomever. */
  madeBy?: string;
  /** Named among the attendees; their company is another condition. */
  attendedBy?: string;
  tenantId?: string;
  spaceId?: string;
  seriesId?: string;
  statuses?: readonly Status[];
  startsBefore?: number;
  endsAfter?: number;
  after?: { start: number; id: string };
  descending?: boolean;
  limit: number;
}

export interface HistoryRow {
  version: number;
  at: Date;
  actorId: string;
  actorName: string | null;
  actorTenantId: string | null;
  door: string;
  type: string;
  changed: string[];
  reason: string | null;
  snapshot: BookingSnapshot;
  before: BookingSnapshot | null;
}

function parametersOf(batch: readonly NewBooking[]): [string, string, string] {
  const wishes = batch.map(({ booking, door, reason, repeat }, n) => {
    const snapshot = snapshotOf(booking);
    return {
      item: n + 1,
      ...snapshot,
      door,
      reason,
      snapshot,
      ...(repeat && {
        ownerId: repeat.ownerId,
        route: repeat.route,
        key: repeat.key,
        bodyHash: repeat.bodyHash,
        headers: repeat.headers,
        answer: repeat.body,
      }),
    };
  });
  const claims = batch.flatMap((wanted, n) =>
    wanted.claims.map((claim) => ({ item: n + 1, ...toRow(claim) })),
  );
  // All of a batch were judged by the oldest of their catalogues, or by a newer one: none may have been overtaken.
  const catalogueVersion = batch
    .map((wanted) => BigInt(wanted.catalogueVersion))
    .reduce((a, b) => (a < b ? a : b));
  return [JSON.stringify(wishes), JSON.stringify(claims), String(catalogueVersion)];
}
