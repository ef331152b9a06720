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
  /** Units taken in each slot; null where every slot is either free or full, so that `full` tells all. */
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
    const rows = await this.db.read<Row>(
      'ledger-days',
      `SELECT l.day, l.pool_id AS "poolId", l.full_mask::text AS full, ${partlyTakenOnTheDay} AS used
       FROM unnest($1::int[], $2::int[]) AS k (day, pool_id) JOIN ledger l ON l.day = k.day AND l.pool_id = k.pool_id`,
      [distinct.map(({ day }) => day), distinct.map(({ poolId }) => poolId)],
    );
    const found = new Map(rows.map((row) => [keyOf(row), counted(row)]));
    return keys.map((key) => found.get(keyOf(key)));
  }

  /**
   * The most units taken at any moment of a period, of every pool that has any taken; the others are free throughout.
   * A question about few pools names them.
   */
  async peakUse(during: Interval, pools?: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.eachDay<{ poolId: number; used: string | null }>(
      'ledger-peak-use',
      `l.pool_id AS "poolId", l.used[$3:$4]::text AS used`,
      anyTaken,
      slotsOf(during),
      pools,
    );
    const peaks = new Map<number, number>();
    for (const { poolId, used } of rows) {
      const peak = used === null ? 1 : Math.max(...numbers(used));
      peaks.set(poolId, Math.max(peak, peaks.get(poolId) ?? 0));
    }
    return peaks;
  }

  /**
   * The days of a stretch on which pools have anything taken, each with its slots of the stretch; what lies outside reads
   * as free. Who needs no counts gets only what is full, many times cheaper. At most one entry for each day.
   */
  async touchedDays(
    stretch: readonly DaySlots[],
    { pools, counts }: { pools?: readonly number[]; counts: boolean },
  ): Promise<LedgerDay[]> {
    const rows = await this.eachDay<Row>(
      `ledger-touched-day${counts ? '-counted' : ''}`,
      `l.day, l.pool_id AS "poolId", substring(l.full_mask FROM $3::int FOR $4::int - $3::int + 1)::text AS full, ${counts ? partlyTaken : 'NULL'} AS used`,
      counts ? anyTaken : isFull,
      stretch,
      pools,
    );
    const firsts = new Map(stretch.map(({ day, first }) => [day, first]));
    return rows.map((row) => wholeDay(counted(row), firsts.get(row.day)!));
  }

  /** A statement for each day: with the day given, the database knows that it reads one stretch of pages. */
  private async eachDay<R extends object>(
    name: string,
    columns: string,
    where: string,
    days: readonly DaySlots[],
    pools: readonly number[] | undefined,
  ): Promise<R[]> {
    const rows = await Promise.all(
      days.map((slots) =>
        this.db.read<R>(
          pools ? `${name}-of` : name,
          `SELECT ${columns} FROM ${ledgerRows(pools)} WHERE l.day = $1 AND ${where}`,
          [...stretchValues(slots), ...(pools ? [pools] : [])],
        ),
      ),
    );
    return rows.length === 1 ? rows[0]! : rows.flat();
  }
}

/** Free before and after the slots that it has. */
const wholeDay = ({ day, poolId, full, used }: LedgerDay, first: number): LedgerDay => ({
  day,
  poolId,
  full: ('0'.repeat(first) + full).padEnd(slotsPerDay, '0'),
  used: used && [
    ...Array<number>(first).fill(0),
    ...used,
    ...Array<number>(slotsPerDay - first - used.length).fill(0),
  ],
});

type Row = Omit<LedgerDay, 'used'> & { used: string | null };

const counted = ({ day, poolId, full, used }: Row): LedgerDay => ({
  day,
  poolId,
  full,
  used: used === null ? null : numbers(used),
});

/** Many times quicker than the driver reads an array. */
const numbers = (array: string) => JSON.parse(`[${array.slice(1, -1)}]`) as number[];

/** Most rows are passed over by the hours alone: an integer is compared ten times as fast as a mask. */
const inThoseHours = 'l.touched_hours & $5 <> 0';
const maskMeets = `(l.full_mask & $2::bit(${slotsPerDay})) <> 0::bit(${slotsPerDay})`;
const isFull = `${inThoseHours} AND ${maskMeets}`;
const anyTaken = `${inThoseHours} AND CASE WHEN l.used IS NULL THEN ${maskMeets} ELSE 0 <> ANY (l.used[$3:$4]) END`;

/** Where a shared pool is always either free or full, the mask tells all; counts are long. */
const partlyTakenOnTheDay = `CASE WHEN array_remove(array_remove(l.used, 0::smallint), l.capacity) <> '{}' THEN l.used::text END`;
const partlyTaken = `CASE WHEN array_remove(array_remove(l.used[$3:$4], 0::smallint), l.capacity) <> '{}' THEN l.used[$3:$4]::text END`;

const stretchValues = (slots: DaySlots) => [
  slots.day,
  maskOf(slots),
  slots.first + 1,
  slots.end,
  hoursOf(slots),
];

/** All rows of a day, which lie together; or those of some pools, by the primary key. */
const ledgerRows = (pools: readonly number[] | undefined) =>
  pools ? 'unnest($6::int[]) AS k (pool_id) JOIN ledger l ON l.pool_id = k.pool_id' : 'ledger l';

const slotsPerHour = slotsPerDay / 24;

/** A bit for each hour that the slots touch. */
const hoursOf = ({ first, end }: DaySlots) =>
  (2 ** Math.ceil(end / slotsPerHour) - 1) & ~(2 ** Math.floor(first / slotsPerHour) - 1);

const keyOf = ({ day, poolId }: Key) => `${day} ${poolId}`;

const maskOf = ({ first, end }: DaySlots) =>
  '0'.repeat(first) + '1'.repeat(end - first) + '0'.repeat(slotsPerDay - end);
