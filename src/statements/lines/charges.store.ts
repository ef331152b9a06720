import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { isShared, type SpaceKind } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { BookedSpace, Chargeable } from './charged.js';
import type { Line } from './line.js';

export interface CostCentreFrom {
  tenantId: string;
  memberId: string | null;
  fromDay: string;
  costCentre: string | null;
}

interface Row extends Omit<ToBeTold, 'start' | 'end' | 'checkInBy' | 'cancelledAt' | 'spaces'> {
  startsAt: Date;
  endsAt: Date;
  checkInBy: Date | null;
  cancelledAt: Date | null;
  spaces: BookedSpace[];
}

/** $1 the tenants, $2 the zone, $3 and $4 from when to when bookings start that may count. */
const bookings = `
  WITH told AS (
    SELECT DISTINCT ON (s.tenant_id, l.booking_id) s.tenant_id, l.booking_id, l.booking_version
    FROM statement_line l JOIN statement s ON s.id = l.statement_id
    WHERE s.tenant_id = ANY ($1) ORDER BY s.tenant_id, l.booking_id, l.booking_version DESC
  ), changed AS (
    SELECT b.tenant_id, b.id, t.booking_id IS NOT NULL AS is_told FROM booking b LEFT JOIN told t ON t.tenant_id = b.tenant_id AND t.booking_id = b.id
    WHERE b.tenant_id = ANY ($1) AND b.starts_at >= $3 AND b.starts_at < $4 AND t.booking_version IS DISTINCT FROM b.version
    UNION
    SELECT t.tenant_id, b.id, true FROM told t JOIN booking b ON b.id = t.booking_id WHERE b.version <> t.booking_version
  )
  SELECT c.tenant_id AS "toTell", b.id AS "bookingId", b.version, b.tenant_id AS "tenantId", b.booked_for AS "memberId", m.name AS "memberName",
         b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.status, b.check_in_by AS "checkInBy", gone.at AS "cancelledAt", taken.spaces
  FROM changed c JOIN booking b ON b.id = c.id JOIN member m ON m.id = b.booked_for
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('spaceId', s.id, 'code', s.code, 'kind', s.kind, 'useClass', s.use_class, 'units', t.units,
             'isLeased', EXISTS (
               WITH RECURSIVE within AS (
                 SELECT s.id, s.parent_id UNION ALL SELECT w.id, w.parent_id FROM within JOIN space w ON w.id = within.parent_id
               ) SELECT FROM within JOIN lease l ON l.space_id = within.id
               WHERE l.tenant_id = b.tenant_id AND l.during @> (b.starts_at AT TIME ZONE $2)::date)) ORDER BY t.place) AS spaces
    FROM (SELECT b.space_id, b.units, 0 AS place UNION ALL SELECT o.space_id, o.units, o.place + 1 FROM booking_space o WHERE o.booking_id = b.id) AS t
    JOIN space s ON s.id = t.space_id
  ) AS taken
  LEFT JOIN LATERAL (
    SELECT h.at FROM booking_history h
    WHERE b.status = 'cancelled' AND h.booking_id = b.id AND h.snapshot ->> 'status' = 'cancelled'
      AND (SELECT p.snapshot ->> 'status' FROM booking_history p WHERE p.booking_id = b.id AND p.version < h.version
           ORDER BY p.version DESC LIMIT 1) IN ('confirmed', 'checked_in')
    ORDER BY h.version LIMIT 1
  ) AS gone ON true
  WHERE b.status IN ('confirmed', 'checked_in', 'completed', 'no_show', 'cancelled') OR c.is_told`;

/** A booking that a company may have to be told of: as a rule, its own. */
export type ToBeTold = Chargeable & { toTell: string };

/** Reads what statements are made of. */
@Injectable()
export class ChargesStore {
  /** The bookings that start in a period and were not told as they are, and those that were told otherwise, wherever they are now. */
  async bookings(
    tx: Tx,
    tenantIds: readonly string[],
    zone: string,
    { start, end }: { start: Instant; end: Instant },
  ): Promise<ToBeTold[]> {
    const rows = await tx.query<Row[]>(bookings, [tenantIds, zone, new Date(start), new Date(end)]);
    return rows.map(({ startsAt, endsAt, checkInBy, cancelledAt, spaces, ...row }) => ({
      ...row,
      start: startsAt.getTime(),
      end: endsAt.getTime(),
      checkInBy: checkInBy?.getTime() ?? null,
      cancelledAt: cancelledAt?.getTime() ?? null,
      // Units count where a space is shared by them; else it is taken, whatever was said.
      spaces: spaces.map((space) => ({
        ...space,
        units: isShared({ kind: space.kind as SpaceKind }) ? space.units : 1,
      })),
    }));
  }

  /** What companies were told of bookings so far, in the order in which they were. */
  async told(
    tx: Tx,
    tenantIds: readonly string[],
    bookingIds: readonly string[],
  ): Promise<(Line & { tenantId: string })[]> {
    const rows = await tx.query<(LineRow & { tenantId: string })[]>(
      `SELECT s.tenant_id AS "tenantId", ${lineColumns} FROM statement_line l JOIN statement s ON s.id = l.statement_id
       WHERE s.tenant_id = ANY ($1) AND l.booking_id = ANY ($2) ORDER BY s.issued_at, s.id, l.n`,
      [tenantIds, bookingIds],
    );
    return rows.map((row) => ({ ...lineOf(row), tenantId: row.tenantId }));
  }

  /** The latest first. */
  async costCentres(tx: Tx, tenantIds: readonly string[]): Promise<CostCentreFrom[]> {
    return tx.query(
      `SELECT tenant_id AS "tenantId", member_id AS "memberId", from_day::text AS "fromDay", cost_centre AS "costCentre"
       FROM cost_centre WHERE tenant_id = ANY ($1) ORDER BY from_day DESC`,
      [tenantIds],
    );
  }

  async issuedMonths(tx: Tx, tenantIds: readonly string[]): Promise<{ tenantId: string; month: string }[]> {
    return tx.query(
      `SELECT tenant_id AS "tenantId", to_char(month, 'YYYY-MM') AS month FROM statement WHERE tenant_id = ANY ($1)`,
      [tenantIds],
    );
  }
}

/** A line as it is kept. */
export interface LineRow extends Omit<Line, 'start' | 'end' | 'amountCents'> {
  n: number;
  startsAt: Date;
  endsAt: Date;
  amountCents: string;
}

export const lineColumns = `l.n, l.entry, l.booking_id AS "bookingId", l.booking_version AS "bookingVersion", l.space_id AS "spaceId",
  l.space_code AS "spaceCode", l.kind, l.member_id AS "memberId", l.member_name AS "memberName", l.cost_centre AS "costCentre",
  l.starts_at AS "startsAt", l.ends_at AS "endsAt", l.outcome, l.minutes, l.units, l.percent, l.parts, l.amount_cents AS "amountCents"`;

export const lineOf = ({ startsAt, endsAt, amountCents, ...row }: LineRow): Line & { n: number } => ({
  ...row,
  start: startsAt.getTime(),
  end: endsAt.getTime(),
  amountCents: Number(amountCents),
});
