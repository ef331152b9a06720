import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import { Clock, type Instant } from '../../time/index.js';
import { type AttendeeRow, namedRows, partyFrom } from '../attendees/attendee-rows.js';
import { namedIn } from '../attendees/party.js';
import type { Plan } from './plan.js';
import type { Series } from './series.js';

const previewMinutes = 15;

const columns = `id, tenant_id AS "tenantId", booked_by AS "bookedBy", booked_for AS "bookedFor", space_id AS "spaceId", rrule,
  to_char(starts_on, 'YYYY-MM-DD"T"HH24:MI:SS') AS "startsOn", minutes, time_zone AS "timeZone", on_holiday AS "onHoliday",
  exdates::text[], units, people, title, purpose, risk_form_id AS "riskFormId", version, created_at AS "createdAt",
  (SELECT json_agg(json_build_object('guest', a.guest, 'memberId', a.member_id, 'email', a.email, 'name', coalesce(a.name, m.name), 'company', a.company) ORDER BY a.place)
   FROM series_attendee a LEFT JOIN member m ON m.id = a.member_id AND m.tenant_id = series.tenant_id WHERE a.series_id = series.id) AS named`;

type Row = Omit<Series, 'named'> & { named: readonly AttendeeRow[] | null };

const fromRow = ({ named, ...row }: Row): Series => ({ ...row, named: partyFrom(named) });

type Kept = Omit<Series, 'version' | 'createdAt'>;

const valuesOf = (series: Kept) => [
  series.id,
  series.tenantId,
  series.bookedBy,
  series.bookedFor,
  series.spaceId,
  series.rrule,
  series.startsOn,
  series.minutes,
  series.timeZone,
  series.onHoliday,
  series.exdates,
  series.units,
  series.people,
  series.title,
  series.purpose,
  series.riskFormId,
];

@Injectable()
export class SeriesStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, series: Kept): Promise<void> {
    await tx.query(
      `INSERT INTO series (id, tenant_id, booked_by, booked_for, space_id, rrule, starts_on, minutes, time_zone, on_holiday, exdates, units, people, title, purpose, risk_form_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      valuesOf(series),
    );
    await this.writeNamed(tx, series);
  }

  async update(tx: Tx, series: Kept): Promise<void> {
    await tx.query(
      `UPDATE series SET tenant_id = $2, booked_by = $3, booked_for = $4, space_id = $5, rrule = $6, starts_on = $7, minutes = $8, time_zone = $9,
                         on_holiday = $10, exdates = $11, units = $12, people = $13, title = $14, purpose = $15, risk_form_id = $16
       WHERE id = $1`,
      valuesOf(series),
    );
    await tx.query('DELETE FROM series_attendee WHERE series_id = $1', [series.id]);
    await this.writeNamed(tx, series);
  }

  private async writeNamed(tx: Tx, { id, named }: Kept): Promise<void> {
    if (namedIn(named) === 0) return;
    await tx.query(
      `INSERT INTO series_attendee (series_id, place, guest, member_id, email, name, company)
       SELECT $1, a.place, a.guest, a."memberId", a.email, a.name, a.company
       FROM json_to_recordset($2) AS a (place smallint, guest boolean, "memberId" uuid, email text, name text, company text)`,
      [id, JSON.stringify(namedRows(named))],
    );
  }

  /** Names are for dates to come: where none is left, the series has no need of them. */
  async forgetNames(): Promise<void> {
    await this.db.manager.query(
      `DELETE FROM series_attendee a WHERE NOT EXISTS (
         SELECT FROM booking b WHERE b.series_id = a.series_id AND b.ends_at > coalesce($1::timestamptz, clock_timestamp()))`,
      [this.clock.forDatabase()],
    );
  }

  async find(id: string): Promise<Series | undefined> {
    return (await this.findMany([id]))[0];
  }

  async findMany(ids: readonly string[]): Promise<Series[]> {
    const rows = await this.db.manager.query<Row[]>(`SELECT ${columns} FROM series WHERE id = ANY ($1)`, [
      ids,
    ]);
    return rows.map(fromRow);
  }

  /** The series, kept from changing until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Series | undefined> {
    await tx.query('SELECT FROM series WHERE id = $1 FOR NO KEY UPDATE', [id]);
    // Read once it is locked, or who comes would be as it was before.
    const [row] = await tx.query<Row[]>(`SELECT ${columns} FROM series WHERE id = $1`, [id]);
    return row && fromRow(row);
  }

  async keepPreview(id: string, ownerId: string, plan: Plan): Promise<Instant> {
    const [row] = await this.db.manager.query<{ expiresAt: Date }[]>(
      `INSERT INTO series_preview (id, owner_id, expires_at, plan)
       VALUES ($1, $2, coalesce($3::timestamptz, clock_timestamp()) + make_interval(mins => ${previewMinutes}), $4) RETURNING expires_at AS "expiresAt"`,
      [id, ownerId, this.clock.forDatabase(), JSON.stringify(plan)],
    );
    return row!.expiresAt.getTime();
  }

  /** What was previewed, used up in this transaction; `expired` where that is too long ago. */
  async takePreview(tx: Tx, id: string, ownerId: string): Promise<Plan | 'expired' | undefined> {
    // TypeORM answers a DELETE with its rows and their number.
    const [[row]] = await tx.query<[{ plan: Plan; isValid: boolean }[], number]>(
      `DELETE FROM series_preview WHERE id = $1 AND owner_id = $2
       RETURNING plan, expires_at > coalesce($3::timestamptz, clock_timestamp()) AS "isValid"`,
      [id, ownerId, this.clock.forDatabase()],
    );
    return row && (row.isValid ? row.plan : 'expired');
  }

  async forgetPreviews(): Promise<void> {
    await this.db.manager.query(
      `DELETE FROM series_preview WHERE expires_at < coalesce($1::timestamptz, clock_timestamp()) - interval '1 hour'`,
      [this.clock.forDatabase()],
    );
  }
}
