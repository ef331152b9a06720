import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import type { HistoryRow } from '../history.store.js';

/** Where a row stands: microseconds since 1970, then what it is about. */
export type AuditKey = [at: number, bookingId: string, version: number];

export interface AuditFilter {
  /** Undefined for the whole campus. */
  tenantId?: string;
  from?: Instant;
  /** Before this moment. */
  to?: Instant;
  actorId?: string;
  bookingId?: string;
  /** Whose the bookings are, or who made them for others. */
  memberIds?: readonly string[];
  types?: readonly string[];
}

export interface AuditRow extends HistoryRow {
  bookingId: string;
  /** `at` to the microsecond. */
  position: string;
}

export const keyOf = ({ position, bookingId, version }: AuditRow): AuditKey => [
  Number(position),
  bookingId,
  version,
];

/** What happened to all bookings, in the order of time. */
@Injectable()
export class AuditStore {
  constructor(private readonly db: Database) {}

  list(
    { tenantId, from, to, actorId, bookingId, memberIds, types }: AuditFilter,
    after: AuditKey | undefined,
    direction: 'ASC' | 'DESC',
    limit: number,
  ): Promise<AuditRow[]> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const conditions = [
      tenantId && `snapshot ->> 'tenantId' = ${bind(tenantId)}`,
      from !== undefined && `at >= ${bind(new Date(from))}`,
      to !== undefined && `at < ${bind(new Date(to))}`,
      actorId && `actor_id = ${bind(actorId)}`,
      bookingId && `booking_id = ${bind(bookingId)}`,
      memberIds && `booking_id IN (${bookingsOf(bind(memberIds))})`,
      types && `type = ANY (${bind(types)})`,
      after &&
        `(at, booking_id, version) ${direction === 'ASC' ? '>' : '<'}
         ('epoch'::timestamptz + ${bind(after[0])} * interval '1 microsecond', ${bind(after[1])}::uuid, ${bind(after[2])}::int)`,
    ].filter((condition) => typeof condition === 'string');
    const order = ['at', 'booking_id', 'version'].map((column) => `${column} ${direction}`).join(', ');
    return this.db.reads.query<AuditRow[]>(
      `SELECT h.booking_id AS "bookingId", h.version, h.at, (extract(epoch FROM h.at) * 1000000)::bigint::text AS position,
              h.actor_id AS "actorId", m.name AS "actorName", m.tenant_id AS "actorTenantId", h.door, h.type, h.changed, h.reason, h.snapshot,
              (SELECT b.snapshot FROM booking_history b WHERE b.booking_id = h.booking_id AND b.version < h.version ORDER BY b.version DESC LIMIT 1) AS before
       FROM (SELECT * FROM booking_history ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
             ORDER BY ${order} LIMIT ${bind(limit)}) AS h
       LEFT JOIN member m ON m.id = h.actor_id
       ORDER BY ${order}`,
      values,
    );
  }
}

/** By the indexes of bookings: there is none of the history by person. */
const bookingsOf = (members: string) => `
  SELECT id FROM booking WHERE booked_for = ANY (${members}::uuid[])
  UNION ALL SELECT id FROM booking WHERE booked_by = ANY (${members}::uuid[]) AND booked_by <> booked_for`;
