import { Injectable } from '@nestjs/common';
import { preparedIn, type Tx } from '../platform/index.js';
import { type Claim, toRow } from './claim.js';

/** Writes of claims for bookings that exist. The database refuses what would not fit, by the name `ledger_within_capacity`. */
@Injectable()
export class CapacityStore {
  /** Gives a booking these claims in place of those it has, all or nothing. */
  async replace(tx: Tx, bookingId: string, claims: readonly Claim[]): Promise<void> {
    await preparedIn(tx, 'replace-claims', 'SELECT replace_claims($1, $2)', [
      bookingId,
      JSON.stringify(claims.map(toRow)),
    ]);
  }

  /** What a booking occupies now. */
  async of(tx: Tx, bookingId: string): Promise<Claim[]> {
    const rows = await tx.query<{ poolId: number; startsAt: Date; endsAt: Date; units: number }[]>(
      `SELECT pool_id AS "poolId", starts_at AS "startsAt", ends_at AS "endsAt", units FROM claim WHERE booking_id = $1
       ORDER BY pool_id, starts_at`,
      [bookingId],
    );
    return rows.map(({ poolId, startsAt, endsAt, units }) => ({
      poolId,
      during: { start: startsAt.getTime(), end: endsAt.getTime() },
      units,
    }));
  }

  /** The same for several at once, which may trade places among themselves. */
  async replaceMany(tx: Tx, claims: ReadonlyMap<string, readonly Claim[]>): Promise<void> {
    const rows = [...claims].flatMap(([bookingId, own]) =>
      own.map((claim) => ({ bookingId, ...toRow(claim) })),
    );
    await tx.query('SELECT replace_many_claims($1, $2)', [[...claims.keys()], JSON.stringify(rows)]);
  }

  /** Whether all of them would find room. They do until the transaction ends: what was judged is locked. */
  async fits(tx: Tx, claims: readonly Claim[]): Promise<boolean> {
    const wish = claims.map((claim) => ({ item: 1, ...toRow(claim) }));
    const [row] = await tx.query<{ fits: boolean }[]>('SELECT (claims_fit($1, 1))[1] AS fits', [
      JSON.stringify(wish),
    ]);
    return row!.fits;
  }

  async release(tx: Tx, bookingId: string): Promise<void> {
    await this.replace(tx, bookingId, []);
  }
}
