import { Injectable } from '@nestjs/common';
import { preparedIn, type Tx } from '../platform/index.js';
import type { Charge } from '../rules/index.js';
import type { Held, Share, Used } from './left.js';
import type { Instant } from '../time/index.js';

/** What a booking takes of an allowance. */
export interface Taken extends Charge {
  bookingId: string;
}

/** A holder's allowance over some periods, by the first day of the first and of the last. */
export interface Stretch extends Held {
  from: string;
  to: string;
}

@Injectable()
export class ChargeStore {
  /** What is as it was is not touched, so that only what grows can be refused; of many bookings, what they grow by together. */
  async put(tx: Tx, charges: readonly Taken[]): Promise<void> {
    await tx.query(
      `INSERT INTO charge AS c (booking_id, allowance_id, subject_id, period_start, amount)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::int[])
       ON CONFLICT (booking_id, allowance_id) DO UPDATE
       SET subject_id = excluded.subject_id, period_start = excluded.period_start, amount = excluded.amount
       WHERE (c.subject_id, c.period_start, c.amount) IS DISTINCT FROM (excluded.subject_id, excluded.period_start, excluded.amount)`,
      [charges.map(({ bookingId }) => bookingId), ...sharesOf(charges), charges.map(({ amount }) => amount)],
    );
  }

  /** All that these bookings take, except these charges. */
  async removeAll(tx: Tx, bookingIds: readonly string[], except: readonly Taken[] = []): Promise<void> {
    await preparedIn(
      tx,
      'charge-remove-all',
      `DELETE FROM charge WHERE booking_id = ANY ($1)
       AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::uuid[]) AS k (booking_id, allowance_id)
                       WHERE k.booking_id = charge.booking_id AND k.allowance_id = charge.allowance_id)`,
      [bookingIds, except.map(({ bookingId }) => bookingId), except.map(({ allowanceId }) => allowanceId)],
    );
  }

  /** Takes less where there is less to take, and nothing that was not taken before. */
  async shrink(tx: Tx, bookingId: string, charges: readonly Charge[]): Promise<void> {
    await tx.query(
      `UPDATE charge c SET amount = n.amount FROM unnest($2::uuid[], $3::int[]) AS n (allowance_id, amount)
       WHERE c.booking_id = $1 AND c.allowance_id = n.allowance_id AND c.amount > n.amount`,
      [bookingId, charges.map(({ allowanceId }) => allowanceId), charges.map(({ amount }) => amount)],
    );
  }

  /** How much is used of each, in the order of the keys. */
  async used(tx: Tx, keys: readonly Share[]): Promise<number[]> {
    const rows = await tx.query<{ used: number }[]>(
      `SELECT coalesce(u.used, 0)::float8 AS used
       FROM unnest($1::uuid[], $2::uuid[], $3::date[]) WITH ORDINALITY AS k (allowance_id, subject_id, period_start, n)
       LEFT JOIN allowance_use u USING (allowance_id, subject_id, period_start) ORDER BY k.n`,
      sharesOf(keys),
    );
    return rows.map(({ used }) => used);
  }

  /** How much is used in every period of these; nothing where there is no row. */
  async usedIn(tx: Tx, stretches: readonly Stretch[]): Promise<Used[]> {
    return tx.query<Used[]>(
      `SELECT u.allowance_id AS "allowanceId", u.subject_id AS "subjectId", u.period_start::text AS "periodStart", u.used::float8 AS used
       FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) AS k (allowance_id, subject_id, from_day, to_day)
       JOIN allowance_use u ON u.allowance_id = k.allowance_id AND u.subject_id = k.subject_id AND u.period_start BETWEEN k.from_day AND k.to_day`,
      [
        stretches.map(({ allowanceId }) => allowanceId),
        stretches.map(({ subjectId }) => subjectId),
        stretches.map(({ from }) => from),
        stretches.map(({ to }) => to),
      ],
    );
  }

  /** What the bookings of a company take of its allowances, by the day on which they start. */
  byDay(
    tx: Tx,
    tenantId: string,
    { start, end, now, timeZone }: { start: Instant; end: Instant; now: Instant; timeZone: string },
  ): Promise<DayCharge[]> {
    return tx.query<DayCharge[]>(
      `SELECT c.allowance_id AS "allowanceId", c.period_start::text AS "periodStart", (b.starts_at AT TIME ZONE $5)::date::text AS date,
              sum(c.amount)::float8 AS used, coalesce(sum(c.amount) FILTER (WHERE b.starts_at > $4), 0)::float8 AS "toCome"
       FROM booking b JOIN charge c ON c.booking_id = b.id AND c.subject_id = b.tenant_id
       WHERE b.tenant_id = $1 AND b.starts_at >= $2 AND b.starts_at < $3 AND c.amount > 0
       GROUP BY 1, 2, 3 ORDER BY 3`,
      [tenantId, new Date(start), new Date(end), new Date(now), timeZone],
    );
  }
}

export interface DayCharge {
  allowanceId: string;
  periodStart: string;
  date: string;
  used: number;
  /** Of it, what has not begun. */
  toCome: number;
}

const sharesOf = (keys: readonly Share[]) => [
  keys.map(({ allowanceId }) => allowanceId),
  keys.map(({ subjectId }) => subjectId),
  keys.map(({ periodStart }) => periodStart),
];
