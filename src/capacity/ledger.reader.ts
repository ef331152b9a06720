import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../platform/index.js';
import { type DaySlots, type Interval, slotsOf, slotsPerDay } from '../time/index.js';

/** One pool on one UTC day. */
export interface LedgerDay {
  day: number;
  poolId: number;
  /** A character for each slot: `1` where no unit is left. */
  full: string;
  /** Units taken in each slot; only where a pool has more than one. */
  used: readonly number[] | null;
}

interface Key {
  day: number;
  poolId: number;
}

/** Reads of the ledger, for display and advice: the claim alone decides. A day without a row is free. */
@Injectable()
export class LedgerReader {
  /** Those who ask in the same moment share a query. */
  private readonly loader = new DataLoader<Key, LedgerDay | undefined, string>((keys) => this.load(keys), {
    cache: false,
    batchScheduleFn: (callback) => setImmediate(callback),
    maxBatchSize: 20_000,
  });

  constructor(private readonly db: Database) {}

  async days(keys: readonly Key[]): Promise<(LedgerDay | undefined)[]> {
    return (await this.loader.loadMany(keys)).map((row) => {
      if (row instanceof Error) throw row;
      return row;
    });
  }

  private async load(keys: readonly Key[]): Promise<(LedgerDay | undefined)[]> {
    const distinct = [...new Map(keys.map((key) => [keyOf(key), key])).values()];
    const rows = await this.db.prepared<LedgerDay>(
      'ledger-days',
      `SELECT l.day, l.pool_id AS "poolId", l.full_mask::text AS full, l.used
       FROM unnest($1::int[], $2::int[]) AS k (day, pool_id) JOIN ledger l ON l.day = k.day AND l.pool_id = k.pool_id`,
      [distinct.map(({ day }) => day), distinct.map(({ poolId }) => poolId)],
    );
    const found = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(keyOf(key)));
  }

  /** The most units taken at any moment of a period, of every pool that has any taken; the others are free throughout. */
  async peakUse(during: Interval): Promise<Map<number, number>> {
    const days = slotsOf(during);
    const rows = await this.db.prepared<{ poolId: number; used: number }>(
      'ledger-peak-use',
      `SELECT l.pool_id AS "poolId", CASE WHEN l.used IS NULL THEN 1 ELSE (SELECT max(u) FROM unnest(l.used[p.first:p.last]) AS u) END AS used
       FROM unnest($1::int[], $2::bit(${slotsPerDay})[], $3::int[], $4::int[]) AS p (day, mask, first, last) JOIN ledger l ON l.day = p.day
       WHERE (l.full_mask & p.mask) <> 0::bit(${slotsPerDay}) OR (l.used IS NOT NULL AND 0 <> ANY (l.used[p.first:p.last]))`,
      [days.map(({ day }) => day), days.map(maskOf), days.map(({ first }) => first + 1), days.map(({ end }) => end)],
    );
    const peaks = new Map<number, number>();
    for (const { poolId, used } of rows) peaks.set(poolId, Math.max(used, peaks.get(poolId) ?? 0));
    return peaks;
  }

  /** The days of a stretch on which any of these pools has anything taken. */
  async touchedDays(pools: readonly number[], firstDay: number, lastDay: number): Promise<LedgerDay[]> {
    return this.db.prepared<LedgerDay>(
      'ledger-touched-days',
      `SELECT l.day, l.pool_id AS "poolId", l.full_mask::text AS full, l.used FROM ledger l
       WHERE l.day BETWEEN $2 AND $3 AND l.pool_id = ANY ($1::int[])
         AND (l.full_mask <> 0::bit(${slotsPerDay}) OR 0 <> ANY (l.used))`,
      [pools, firstDay, lastDay],
    );
  }
}

const keyOf = ({ day, poolId }: Key) => `${day} ${poolId}`;

const maskOf = ({ first, end }: DaySlots) => '0'.repeat(first) + '1'.repeat(end - first) + '0'.repeat(slotsPerDay - end);
