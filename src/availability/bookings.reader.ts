import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import { type Buffers, occupying, type Status, withBuffers } from '../rules/index.js';
import type { Name } from '../spaces/index.js';
import type { Instant, Interval } from '../time/index.js';
import type { Taken } from './busy-times.js';

/** Statuses of a booking that takes, or took, its place. */
const tookPlace: readonly Status[] = [...occupying, 'completed'];

/** A booking as the timeline needs it; who may read what of it is for others to say. */
export interface BookingRow {
  id: string;
  spaceId: string;
  tenantId: string;
  tenantName: Name;
  bookedBy: string;
  bookedFor: string;
  during: Interval;
  units: number;
  setUpMinutes: number;
  cleanUpMinutes: number;
  title: string | null;
  seriesId: string | null;
  version: number;
  status: Status;
  expiresAt: Instant | null;
  checkInBy: Instant | null;
}

/** Reads bookings by their space, for details and for the past: what is free is the ledger's to say. */
@Injectable()
export class BookingsReader {
  constructor(private readonly db: Database) {}

  /** What occupies these spaces in a period, in order. */
  async of(spaceIds: readonly string[], during: Interval): Promise<BookingRow[]> {
    const rows = await this.db.read<Omit<BookingRow, 'during'> & Times>(
      'timeline-bookings',
      `SELECT b.id, s.id AS "spaceId", b.tenant_id AS "tenantId", t.name AS "tenantName", b.booked_by AS "bookedBy", b.booked_for AS "bookedFor",
              ${times}, b.units, ${buffers}, b.title, b.series_id AS "seriesId", b.version, b.status,
              extract(epoch FROM b.expires_at)::float8 * 1000 AS "expiresAt", extract(epoch FROM b.check_in_by)::float8 * 1000 AS "checkInBy"
       FROM ${bookingsOfSpaces(details)} JOIN tenant t ON t.id = b.tenant_id
       ORDER BY b.starts_at, b.id`,
      valuesOf(spaceIds, during),
    );
    return rows.map(withPeriod);
  }

  /** Units taken of each space, set-up and clean-up with them, for the time that has passed and whose claims are gone. */
  async taken(spaceIds: readonly string[], during: Interval): Promise<Map<string, Taken[]>> {
    const rows = await this.db.read<{ spaceId: string; units: number } & Buffers & Times>(
      'taken-of-spaces',
      `SELECT s.id AS "spaceId", ${times}, b.units, ${buffers}
       FROM ${bookingsOfSpaces('b.starts_at, b.ends_at')}`,
      valuesOf(spaceIds, during),
    );
    const taken = new Map<string, Taken[]>();
    for (const row of rows.map(withPeriod)) {
      const one = { during: withBuffers(row.during, row), units: row.units };
      const others = taken.get(row.spaceId);
      if (others) others.push(one);
      else taken.set(row.spaceId, [one]);
    }
    return taken;
  }
}

const details =
  'b.id, b.tenant_id, b.booked_by, b.booked_for, b.starts_at, b.ends_at, b.title, b.series_id, b.version, b.status, b.expires_at, b.check_in_by';

/**
 * Those that begin up to a day before the period, by the index of starts; those that are longer, by theirs; and those
 * that have the space beside others.
 */
const bookingsOfSpaces = (columns: string) => `
  unnest($1::uuid[]) AS s (id) CROSS JOIN LATERAL (
    SELECT ${columns}, b.units, b.set_up_minutes, b.clean_up_minutes FROM booking b
    WHERE b.space_id = s.id AND b.starts_at > $2::timestamptz - interval '24 hours' AND b.starts_at < $3 AND b.ends_at > $2 AND b.status = ANY ($4)
    UNION ALL
    SELECT ${columns}, b.units, b.set_up_minutes, b.clean_up_minutes FROM booking b
    WHERE b.space_id = s.id AND b.ends_at - b.starts_at > interval '1 day' AND b.ends_at > $2 AND b.starts_at <= $2::timestamptz - interval '24 hours' AND b.status = ANY ($4)
    UNION ALL
    SELECT ${columns}, o.units, o.set_up_minutes, o.clean_up_minutes FROM booking_space o JOIN booking b ON b.id = o.booking_id
    WHERE o.space_id = s.id AND o.ends_at > $2 AND b.starts_at < $3 AND b.status = ANY ($4)
  ) AS b`;

const valuesOf = (spaceIds: readonly string[], { start, end }: Interval) => [
  spaceIds,
  new Date(start),
  new Date(end),
  tookPlace,
];

interface Times {
  startsAt: number;
  endsAt: number;
}

/** Milliseconds as numbers: dates would be read and thrown away. */
const times = `extract(epoch FROM b.starts_at)::float8 * 1000 AS "startsAt", extract(epoch FROM b.ends_at)::float8 * 1000 AS "endsAt"`;

const buffers = `b.set_up_minutes AS "setUpMinutes", b.clean_up_minutes AS "cleanUpMinutes"`;

const withPeriod = <R extends Times>(row: R): R & { during: Interval } =>
  Object.assign(row, { during: { start: Math.round(row.startsAt), end: Math.round(row.endsAt) } });
