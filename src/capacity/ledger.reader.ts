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
  /** Units taken in each slot; null where every slot is either free or full, so that `full` tells all, and where nobody asked for counts. */
  used: readonly number[] | null;
}

interface Key {
  day: number;
  poolId: number;
}

/** Whoever wants a single unit needs no counts, which are long: they get only what is full. */
interface Wanted extends Key {
  counts: boolean;
}

/** Reads of the ledger, for display and advice: the claim alone decides. A day without a row is free. */
@Injectable()
export class LedgerReader {
  /** Those who ask in the same moment share a query. */
  private readonly loader = new DataLoader<Wanted, LedgerDay | undefined, string>((keys) => this.load(keys), {
    cache: false,
    batchScheduleFn: (callback) => setImmediate(callback),
    maxBatchSize: 20_000,
  });

  constructor(private readonly db: Database) {}

  async days(keys: readonly Wanted[]): Promise<(LedgerDay | undefined)[]> {
    return (await this.loader.loadMany(keys)).map((row) => {
      if (row instanceof Error) throw row;
      return row;
    });
  }

  private async load(keys: readonly Wanted[]): Promise<(LedgerDay | undefined)[]> {
    const distinct = [...eachOnce(keys).values()];
    const rows = await this.db.read<Row>(
      'ledger-days',
      `SELECT l.day, l.pool_id AS "poolId", l.full_mask::text AS full, CASE WHEN k.counts THEN ${partlyTakenOnTheDay} END AS used
       FROM unnest($1::int[], $2::int[], $3::bool[]) AS k (day, pool_id, counts) JOIN ledger l ON l.day = k.day AND l.pool_id = k.pool_id`,
      [
        distinct.map(({ day }) => day),
        distinct.map(({ poolId }) => poolId),
        distinct.map(({ counts }) => counts),
      ],
    );
    const found = new Map(rows.map((row) => [keyOf(row), counted(row)]));
    return keys.map((key) => found.get(keyOf(key)));
  }

  /**
   * The most units taken at any moment of a period, of every pool that has any taken; the others are free throughout.
   * A question about few pools names them.
   */
  async peakUse(during: Interval, pools?: readonly number[]): Promise<Map<number, number>> {
    const days = await this.eachDay<{ whole: string | null; partly: string | null }>(
      'ledger-peak-use',
      `array_agg(l.pool_id) FILTER (WHERE l.used IS NULL)::text AS whole,
       string_agg('[' || l.pool_id || ',' || array_to_string(l.used[$3:$4], ',') || ']', ',') FILTER (WHERE l.used IS NOT NULL) AS partly`,
      anyTaken,
      slotsOf(during),
      pools,
    );
    const peaks = new Map<number, number>();
    const note = (poolId: number, peak: number) => peaks.set(poolId, Math.max(peak, peaks.get(poolId) ?? 0));
    for (const { whole, partly } of days) {
      if (whole !== null) for (const poolId of numbers(whole)) note(poolId, 1);
      if (partly !== null)
        for (const [poolId, ...used] of JSON.parse(`[${partly}]`) as [number, ...number[]][])
          note(poolId, Math.max(...used));
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
    const days = await this.eachDay<{ touched: string | null }>(
      `ledger-touched-day${counts ? '-counted' : ''}`,
      `string_agg(l.pool_id || ' ' || substring(l.full_mask FROM $3::int FOR $4::int - $3::int + 1)::text || ${counts ? `coalesce(' ' || ${partlyTaken}, '')` : `''`}, ',') AS touched`,
      counts ? anyTaken : isFull,
      stretch,
      pools,
    );
    return days.flatMap(({ touched }, n) => (touched === null ? [] : touchedOn(stretch[n]!, touched)));
  }

  /**
   * A statement for each day: with the day given, the database knows that it reads one stretch of pages. Each answers one
   * row, however many pools it tells of: thousands of rows cost either side more than what is in them.
   */
  private eachDay<R extends object>(
    name: string,
    columns: string,
    where: string,
    days: readonly DaySlots[],
    pools: readonly number[] | undefined,
  ): Promise<R[]> {
    return Promise.all(
      days.map(async (slots) => {
        const [row] = await this.db.read<R>(
          pools ? `${name}-of` : name,
          `SELECT ${columns} FROM ${ledgerRows(pools)} WHERE l.day = $1 AND ${where}`,
          [...stretchValues(slots), ...(pools ? [pools] : [])],
        );
        return row!;
      }),
    );
  }
}

/** From `pool slots` or `pool slots counts`, one after the other. */
const touchedOn = (slots: DaySlots, touched: string): LedgerDay[] =>
  touched.split(',').map((one) => {
    const [poolId, full, used] = one.split(' ');
    return new TouchedDay(slots, Number(poolId), full!, used);
  });

/**
 * A day of which the database has told some slots; before and after them it reads as free. Read only when somebody looks
 * at it: of thousands most are not.
 */
class TouchedDay implements LedgerDay {
  readonly day: number;
  private all?: string;
  private counted?: readonly number[] | null;

  constructor(
    private readonly slots: DaySlots,
    readonly poolId: number,
    private readonly mask: string,
    private readonly counts: string | undefined,
  ) {
    this.day = slots.day;
  }

  get full(): string {
    const { first } = this.slots;
    return (this.all ??= (free.slice(0, first) + this.mask).padEnd(slotsPerDay, '0'));
  }

  get used(): readonly number[] | null {
    if (this.counted !== undefined || this.counts === undefined) return (this.counted ??= null);
    const { first, end } = this.slots;
    const told = this.counts.split(';').map(Number);
    return (this.counted = [...none.slice(0, first), ...told, ...none.slice(end)]);
  }
}

const free = '0'.repeat(slotsPerDay);
const none: readonly number[] = Array<number>(slotsPerDay).fill(0);

type Row = Omit<LedgerDay, 'used'> & { used: string | null };

const counted = ({ day, poolId, full, used }: Row): LedgerDay => ({
  day,
  poolId,
  full,
  used: used === null ? null : numbers(used),
});

/** Many times quicker than the driver reads an array. */
const numbers = (array: string) => JSON.parse(`[${array.slice(1, -1)}]`) as number[];

/** Most rows are not even looked at, or passed over by the hours alone: an integer is compared ten times as fast as a mask. */
const inThoseHours = 'l.is_touched AND l.touched_hours & $5 <> 0';
const maskMeets = `(l.full_mask & $2::bit(${slotsPerDay})) <> 0::bit(${slotsPerDay})`;
const isFull = `${inThoseHours} AND ${maskMeets}`;
const anyTaken = `${inThoseHours} AND CASE WHEN l.used IS NULL THEN ${maskMeets} ELSE 0 <> ANY (l.used[$3:$4]) END`;

/** Where a shared pool is always either free or full, the mask tells all; counts are long. */
const partlyTakenOnTheDay = `CASE WHEN array_remove(array_remove(l.used, 0::smallint), l.capacity) <> '{}' THEN l.used::text END`;
const partlyTaken = `CASE WHEN array_remove(array_remove(l.used[$3:$4], 0::smallint), l.capacity) <> '{}' THEN array_to_string(l.used[$3:$4], ';') END`;

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

/** With counts where any of those who ask want them. */
function eachOnce(keys: readonly Wanted[]): Map<string, Wanted> {
  const distinct = new Map<string, Wanted>();
  for (const key of keys) {
    const name = keyOf(key);
    if (key.counts || !distinct.has(name)) distinct.set(name, key);
  }
  return distinct;
}

const maskOf = ({ first, end }: DaySlots) =>
  '0'.repeat(first) + '1'.repeat(end - first) + '0'.repeat(slotsPerDay - end);
