import { Injectable } from '@nestjs/common';
import { type Actor, type Booker, Bookers, hasRole, runsTheCampus } from '../../identity/index.js';
import { Database, type Tx } from '../../platform/index.js';
import { type Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { columns, fromRow, type Row } from '../booking-rows.js';

export const whose = ['deciding', 'mine', 'all'] as const;
export type Whose = (typeof whose)[number];

/** Somebody who books, as those who decide have to know them. */
export interface Requester {
  id: string;
  name: string;
  tenantId: string;
  tenantName: Record<string, string>;
}

const mostCompetitors = 20;
const recordDays = 90;

interface Kept {
  kept: number;
  missed: number;
  cancelled: number;
}

/** Reads requests that wait: there are never many, and an index holds no others. */
@Injectable()
export class RequestStore {
  constructor(
    private readonly db: Database,
    private readonly bookers: Bookers,
  ) {}

  /** Those that wait at a moment and that an actor may see or decide, by when they run out. */
  async list(
    actor: Actor,
    { whose: wanted, now, after, limit }: Wanted,
  ): Promise<(Booking & { expiresAt: Instant })[]> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const present = bind(new Date(now));
    const conditions = [
      `status = 'requested' AND expires_at > ${present}`,
      conditionFor(actor, wanted, bind, present),
      after && `(expires_at, id) > (${bind(new Date(after.expiresAt))}, ${bind(after.id)})`,
    ].filter((condition) => condition !== undefined);
    const rows = await this.db.manager.query<Row[]>(
      `SELECT ${columns} FROM booking WHERE ${conditions.join(' AND ')} ORDER BY expires_at, id LIMIT ${bind(limit)}`,
      values,
    );
    return rows.map((row) => fromRow(row) as Booking & { expiresAt: Instant });
  }

  /** What else occupies the same pools at the same time, by the request that it overlaps. */
  async competitors(ids: readonly string[]): Promise<Map<string, Booking[]>> {
    const rows = await this.db.manager.query<(Row & { rival: string })[]>(
      `SELECT r.id AS rival, b.* FROM unnest($1::uuid[]) AS r (id) CROSS JOIN LATERAL (
         SELECT ${columns} FROM booking WHERE id IN (
           SELECT o.booking_id FROM claim c JOIN claim o ON o.pool_id = c.pool_id AND o.starts_at < c.ends_at AND o.ends_at > c.starts_at
           WHERE c.booking_id = r.id AND o.booking_id <> r.id)
         ORDER BY starts_at, id LIMIT ${mostCompetitors}) AS b`,
      [ids],
    );
    const byRequest = new Map<string, Booking[]>();
    for (const { rival, ...row } of rows) {
      const others = byRequest.get(rival);
      if (others) others.push(fromRow(row));
      else byRequest.set(rival, [fromRow(row)]);
    }
    return byRequest;
  }

  async people(ids: readonly string[]): Promise<Map<string, Requester>> {
    const rows = await this.db.manager.query<Requester[]>(
      `SELECT m.id, m.name, t.id AS "tenantId", t.name AS "tenantName" FROM member m JOIN tenant t ON t.id = m.tenant_id WHERE m.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((person) => [person.id, person]));
  }

  /** What has become of what people booked lately; who has booked nothing is not among them. */
  async records(ids: readonly string[], now: Instant): Promise<Map<string, Kept>> {
    const rows = await this.db.manager.query<(Kept & { id: string })[]>(
      `SELECT booked_for AS id,
              count(*) FILTER (WHERE status IN ('checked_in', 'completed') OR (status = 'confirmed' AND (check_in_by IS NULL OR check_in_by > $2)))::int AS kept,
              count(*) FILTER (WHERE status = 'no_show' OR (status = 'confirmed' AND check_in_by <= $2))::int AS missed,
              count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
       FROM booking WHERE booked_for = ANY ($1) AND starts_at >= $2::timestamptz - interval '${recordDays} days' AND starts_at <= $2
       GROUP BY booked_for`,
      [[...new Set(ids)], new Date(now)],
    );
    return new Map(rows.map(({ id, ...kept }) => [id, kept]));
  }

  /** The same people as the rules judge them. */
  async asBookers(ids: readonly string[]): Promise<Map<string, Booker>> {
    const bookers = [...new Set(ids)].map((id) => this.bookers.find(this.db.manager, id));
    return new Map((await Promise.all(bookers)).map((booker) => [booker.memberId, booker]));
  }

  /** Requests that others may decide by now and have not been told of; locked. */
  async toEscalate(tx: Tx, now: Instant, limit: number): Promise<Booking[]> {
    const due = await tx.query<{ id: string }[]>(
      `SELECT id FROM booking
       WHERE status = 'requested' AND expires_at > $1 AND (approval ->> 'escalatesAt')::timestamptz <= $1 AND NOT approval ? 'escalated'
       ORDER BY id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      [new Date(now), limit],
    );
    const rows = await tx.query<Row[]>(`SELECT ${columns} FROM booking WHERE id = ANY ($1) ORDER BY id`, [
      due.map(({ id }) => id),
    ]);
    return rows.map(fromRow);
  }
}

interface Wanted {
  whose: Whose;
  now: Instant;
  after?: { expiresAt: Instant; id: string };
  limit: number;
}

/** The same as `deciders.ts` says of one booking, for the database to say of all. */
function conditionFor(
  actor: Actor,
  wanted: Whose,
  bind: (value: unknown) => string,
  present: string,
): string | undefined {
  if (wanted === 'all' && runsTheCampus(actor)) return undefined;
  const me = bind(actor.memberId);
  const own = `(booked_for = ${me} OR booked_by = ${me})`;
  if (wanted === 'mine') return own;

  const roles = bind(actor.roles.filter((role) => role !== 'tenant_admin'));
  const tenant = hasRole(actor, 'tenant_admin') && bind(actor.tenantId);
  const isHeld = (role: string) =>
    `(${role} = ANY (${roles}::text[])${tenant ? ` OR ${role} = 'tenant_admin' AND tenant_id = ${tenant}` : ''})`;
  const isMeant = `(s #>> '{by,memberId}' = ${me}::text OR ${isHeld(`s #>> '{by,role}'`)})`;
  const others = isHeld(`approval ->> 'escalatesTo'`);
  const hasStep = (condition: string) =>
    `EXISTS (SELECT FROM jsonb_array_elements(approval -> 'steps') AS s WHERE ${condition})`;

  if (wanted === 'all')
    return `(${own} OR ${tenant ? `tenant_id = ${tenant} OR ` : ''}${hasStep(isMeant)} OR ${others})`;
  const escalated = `((approval ->> 'escalatesAt')::timestamptz <= ${present} AND ${others})`;
  return `NOT ${own} AND ${hasStep(`s ->> 'state' = 'open' AND (${isMeant} OR ${escalated})`)}`;
}
