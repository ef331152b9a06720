import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import { Clock, type Instant } from '../../time/index.js';
import type { Plan } from './plan.js';
import type { Series } from './series.js';

const previewMinutes = 15;

const columns = `id, tenant_id AS "tenantId", booked_by AS "bookedBy", booked_for AS "bookedFor", space_id AS "spaceId", rrule,
  to_char(starts_on, 'YYYY-MM-DD"T"HH24:MI:SS') AS "startsOn", minutes, time_zone AS "timeZone", on_holiday AS "onHoliday",
  exdates::text[], units, people, title, purpose, version, created_at AS "createdAt"`;

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
];

@Injectable()
export class SeriesStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, series: Kept): Promise<void> {
    await tx.query(
      `INSERT INTO series (id, tenant_id, booked_by, booked_for, space_id, rrule, starts_on, minutes, time_zone, on_holiday, exdates, units, people, title, purpose)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      valuesOf(series),
    );
  }

  async update(tx: Tx, series: Kept): Promise<void> {
    await tx.query(
      `UPDATE series SET tenant_id = $2, booked_by = $3, booked_for = $4, space_id = $5, rrule = $6, starts_on = $7, minutes = $8, time_zone = $9,
                         on_holiday = $10, exdates = $11, units = $12, people = $13, title = $14, purpose = $15
       WHERE id = $1`,
      valuesOf(series),
    );
  }

  async find(id: string): Promise<Series | undefined> {
    return (await this.findMany([id]))[0];
  }

  async findMany(ids: readonly string[]): Promise<Series[]> {
    return this.db.manager.query<Series[]>(`SELECT ${columns} FROM series WHERE id = ANY ($1)`, [ids]);
  }

  /** The series, kept from changing until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Series | undefined> {
    const [row] = await tx.query<Series[]>(`SELECT ${columns} FROM series WHERE id = $1 FOR NO KEY UPDATE`, [
      id,
    ]);
    return row;
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
