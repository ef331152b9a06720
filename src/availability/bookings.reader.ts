import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import { occupying, type Status } from '../rules/index.js';
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
  title: string | null;
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
    const rows = await this.db.prepared<Omit<BookingRow, 'during'> & Times>(
      'timeline-bookings',
      `SELECT b.id, b.space_id AS "spaceId", b.tenant_id AS "tenantId", t.name AS "tenantName", b.booked_by AS "bookedBy", b.booked_for AS "bookedFor",
              ${times}, b.units, b.title, b.status,
              extract(epoch FROM b.expires_at)::float8 * 1000 AS "expiresAt", extract(epoch FROM b.check_in_by)::float8 * 1000 AS "checkInBy"
       FROM ${bookingsOfSpaces('*')} JOIN tenant t ON t.id = b.tenant_id
       ORDER BY b.starts_at, b.id`,
      valuesOf(spaceIds, during),
    );
    return rows.map(withPeriod);
  }

  /** Units taken of each space, for the time that has passed and whose claims are gone. */
  async taken(spaceIds: readonly string[], during: Interval): Promise<Map<string, Taken[]>> {
    const rows = await this.db.prepared<{ spaceId: string; units: number } & Times>(
      'taken-of-spaces',
      `SELECT b.space_id AS "spaceId", ${times}, b.units FROM ${bookingsOfSpaces('space_id, starts_at, ends_at, units')}`,
      valuesOf(spaceIds, during),
    );
    const taken = new Map<string, Taken[]>();
    for (const { spaceId, ...one } of rows.map(withPeriod)) {
      const others = taken.get(spaceId);
      if (others) others.push(one);
      else taken.set(spaceId, [one]);
    }
    return taken;
  }
}

/** Those that begin up to a day before the period, by the index of starts, and those that are longer, by theirs. */
const bookingsOfSpaces = (columns: string) => `
  unnest($1::uuid[]) AS s (id) CROSS JOIN LATERAL (
    SELECT ${columns} FROM booking
    WHERE space_id = s.id AND starts_at > $2::timestamptz - interval '24 hours' AND starts_at < $3 AND ends_at > $2 AND status = ANY ($4)
    UNION ALL
    SELECT ${columns} FROM booking
    WHERE space_id = s.id AND ends_at - starts_at > interval '1 day' AND ends_at > $2 AND starts_at <= $2::timestamptz - interval '24 hours' AND status = ANY ($4)
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

const withPeriod = <R extends Times>({ startsAt, endsAt, ...row }: R) => ({
  ...row,
  during: { start: Math.round(startsAt), end: Math.round(endsAt) },
});
