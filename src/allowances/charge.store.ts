import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';
import type { Charge } from '../rules/index.js';

/** Whose allowance, in which period. */
type Key = Omit<Charge, 'amount'>;

@Injectable()
export class ChargeStore {
  /** What is as it was is not touched, so that only what grows can be refused. */
  async put(tx: Tx, bookingId: string, charges: readonly Charge[]): Promise<void> {
    await tx.query(
      `INSERT INTO charge AS c (booking_id, allowance_id, subject_id, period_start, amount)
       SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::int[])
       ON CONFLICT (booking_id, allowance_id) DO UPDATE
       SET subject_id = excluded.subject_id, period_start = excluded.period_start, amount = excluded.amount
       WHERE (c.subject_id, c.period_start, c.amount) IS DISTINCT FROM (excluded.subject_id, excluded.period_start, excluded.amount)`,
      [bookingId, ...keysOf(charges), charges.map(({ amount }) => amount)],
    );
  }

  async remove(tx: Tx, bookingId: string): Promise<void> {
    await tx.query('DELETE FROM charge WHERE booking_id = $1', [bookingId]);
  }

  async removeOthers(tx: Tx, bookingId: string, charges: readonly Charge[]): Promise<void> {
    await tx.query('DELETE FROM charge WHERE booking_id = $1 AND allowance_id <> ALL ($2)', [
      bookingId,
      charges.map(({ allowanceId }) => allowanceId),
    ]);
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
  async used(tx: Tx, keys: readonly Key[]): Promise<number[]> {
    const rows = await tx.query<{ used: number }[]>(
      `SELECT coalesce(u.used, 0)::float8 AS used
       FROM unnest($1::uuid[], $2::uuid[], $3::date[]) WITH ORDINALITY AS k (allowance_id, subject_id, period_start, n)
       LEFT JOIN allowance_use u USING (allowance_id, subject_id, period_start) ORDER BY k.n`,
      keysOf(keys),
    );
    return rows.map(({ used }) => used);
  }
}

const keysOf = (keys: readonly Key[]) => [
  keys.map(({ allowanceId }) => allowanceId),
  keys.map(({ subjectId }) => subjectId),
  keys.map(({ periodStart }) => periodStart),
];
