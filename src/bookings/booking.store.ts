import { Injectable } from '@nestjs/common';
import { Charges } from '../allowances/index.js';
import { Coalescer, isNarrow } from '../capacity/index.js';
import { Database, preparedIn, type Tx } from '../platform/index.js';
import { Clock, type Instant, type Interval } from '../time/index.js';
import { namedRows } from './attendees/attendee-rows.js';
import { namedIn, unanswered } from './attendees/party.js';
import { bookMany, inOrder, type NewBooking, parametersOf, type Verdict } from './book-many.js';
import { type Booking, snapshotOf } from './booking.js';
import { columns, fromRow, type Row } from './booking-rows.js';

/** How a change is told: in the booking's history and in the change log. */
export interface Turn {
  type: string;
  actorId: string;
  door: string;
  changed: readonly string[];
  reason?: string;
}

const largestBatch = 64;
/** Milliseconds: many times what a batch takes. */
const patience = 100;
const mostAtOnce = 4;
const queueLimit = 5_000;

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

const dateOrNull = (instant: Instant | null) => (instant === null ? null : new Date(instant));

/** The row of a booking, and all that is written beside it: made, changed, locked and let go of. */
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
}
