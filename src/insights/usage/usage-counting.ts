import { Injectable, type OnModuleInit } from '@nestjs/common';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Database, Jobs, type Tx } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import { type CountOfDay, DayCounter } from './day-counter.js';
import { OffersStore } from './offers.store.js';
import { UsageStore } from './usage.store.js';

/** Older days are left as they are. */
const daysKept = 400;
/** Other jobs have their turn, too; what is left waits for the next. */
const budgetMs = 15_000;

/**
 * Keeps what is counted up with the bookings: today, and every day that the change log says something happened to.
 * A day is always counted as a whole, from its bookings.
 */
@Injectable()
export class UsageCounting implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly counter: DayCounter,
    private readonly offers: OffersStore,
    private readonly store: UsageStore,
  ) {}

  onModuleInit() {
    this.jobs.every('*/2 * * * *', 'count-usage', () => this.catchUp());
  }

  async catchUp(): Promise<void> {
    const started = this.clock.now();
    const snapshot = await this.catalogue.current();
    if (snapshot.spaces.length === 0) return;
    const today = inZone(started, snapshot.campus.timeZone).slice(0, 10);
    await this.db.transaction((tx) => this.mark(tx, snapshot, today));
    const [due] = await this.db.manager.query<{ first: string | null }[]>(
      'SELECT min(day)::text AS first FROM usage_day WHERE due',
    );
    const first = due!.first ?? today;
    const count = await this.counter.between(this.db.manager, snapshot, first, today);
    for (;;) {
      const began = performance.now();
      if (!(await this.db.transaction((tx) => this.countNext(tx, count, first)))) break;
      if (this.clock.now() - started > budgetMs) return;
      await giveWay(performance.now() - began);
    }
    await this.db.manager.query('UPDATE usage_state SET as_of = $1', [new Date(started)]);
  }

  /** Of the days that were counted, rows that are other than they would be if counted anew. */
  async drift(): Promise<number> {
    const snapshot = await this.catalogue.current();
    const days = await this.db.manager.query<{ day: string; countedAt: Date }[]>(
      'SELECT day::text, counted_at AS "countedAt" FROM usage_day WHERE NOT due ORDER BY day',
    );
    const [first, last] = [days[0]?.day, days.at(-1)?.day];
    if (first === undefined || last === undefined) return 0;
    const count = await this.counter.between(this.db.manager, snapshot, first, last);
    let rows = 0;
    for (const { day, countedAt } of days) {
      const counted = await count(this.db.manager, day, countedAt.getTime());
      rows += await this.store.differences(this.db.manager, day, counted);
    }
    return rows;
  }

  /** Marks the days that are to be counted, and writes down what is offered from today on. */
  private async mark(tx: Tx, snapshot: CatalogueSnapshot, today: string): Promise<void> {
    const horizon = 'pg_snapshot_xmin(pg_current_snapshot())';
    const isFirst =
      (
        await tx.query<unknown[]>(
          `INSERT INTO usage_state (read_to) VALUES (${horizon}) ON CONFLICT DO NOTHING RETURNING is_one`,
        )
      ).length > 0;
    const [state] = await tx.query<
      { readTo: string; catalogue: string | null; horizon: string; floor: string }[]
    >(
      `SELECT read_to::text AS "readTo", catalogue, ${horizon}::text AS horizon, (SELECT xid::text FROM change_floor) AS floor FROM usage_state FOR UPDATE`,
    );
    const { readTo, catalogue, floor } = state!;
    const zone = snapshot.campus.timeZone;
    // Who has not read for so long that the log was trimmed meanwhile begins anew.
    const days = isFirst || BigInt(readTo) < BigInt(floor) ? everyDay : touched;
    await tx.query(
      `INSERT INTO usage_day (day)
       SELECT DISTINCT day FROM (${days}) AS d (day) WHERE day BETWEEN $2::date - ${daysKept} AND $2::date
       UNION SELECT $2::date
       UNION SELECT g::date FROM generate_series((SELECT max(day) FROM usage_day), $2::date, interval '1 day') AS g
       ORDER BY 1
       ON CONFLICT (day) DO UPDATE SET due = true`,
      days === everyDay ? [zone, today] : [zone, today, readTo, state!.horizon],
    );
    // Between the first day and today there is no gap, so that a day without a row is one that nobody asks for.
    await tx.query(
      `INSERT INTO usage_day (day) SELECT g::date FROM generate_series((SELECT min(day) FROM usage_day), $1::date, interval '1 day') AS g
       ON CONFLICT DO NOTHING`,
      [today],
    );
    if (catalogue !== snapshot.version) await this.offers.compare(tx, snapshot, today, catalogue === null);
    await tx.query('UPDATE usage_state SET read_to = $1::xid8, catalogue = $2', [
      state!.horizon,
      snapshot.version,
    ]);
  }

  /** The newest first: it is asked for most. */
  private async countNext(tx: Tx, count: CountOfDay, first: string): Promise<boolean> {
    const [row] = await tx.query<{ day: string }[]>(
      'SELECT day::text FROM usage_day WHERE due AND day >= $1 ORDER BY day DESC LIMIT 1 FOR UPDATE SKIP LOCKED',
      [first],
    );
    if (!row) return false;
    const now = this.clock.now();
    const counted = await count(tx, row.day, now);
    // It has taken some milliseconds, and so will writing it: whoever asked meanwhile comes in between.
    await nextTurn();
    await this.store.write(tx, row.day, counted, now);
    return true;
  }
}

const busy = 0.5;
const mostRests = 10;

/**
 * Whoever books or looks for a space comes first, however many days are to be counted: it rests as long as it has worked,
 * in milliseconds, and on while others keep this process busy.
 */
async function giveWay(worked: number): Promise<void> {
  for (let n = 0; n < mostRests; n++) {
    const before = performance.eventLoopUtilization();
    await sleep(worked);
    if (performance.eventLoopUtilization(before).utilization < busy) return;
  }
}

/** Both take the zone and today. */
const everyDay = `
  SELECT g::date FROM generate_series(greatest($2::date - ${daysKept}, (
    SELECT coalesce((min(first) AT TIME ZONE $1)::date, $2::date) FROM space s
    CROSS JOIN LATERAL (SELECT starts_at FROM booking WHERE space_id = s.id ORDER BY starts_at LIMIT 1) AS b (first))), $2::date, interval '1 day') AS g`;

/** All days that a booking was ever on: it may have been moved away. What closes or is free concerns its own days. */
const touched = `
  WITH seen AS MATERIALIZED (
    SELECT DISTINCT subject_id, split_part(type, '.', 1) AS subject, CASE WHEN type LIKE 'holiday.%' THEN changed[1] END AS date
    FROM change WHERE xid >= $3::xid8 AND xid < $4::xid8 AND split_part(type, '.', 1) IN ('booking', 'hold', 'closure', 'holiday')
  ), period (starts_at, ends_at) AS (
    SELECT (h.snapshot ->> 'startsAt')::timestamptz, (h.snapshot ->> 'endsAt')::timestamptz
    FROM seen JOIN booking_history h ON h.booking_id = seen.subject_id WHERE seen.subject IN ('booking', 'hold')
    UNION ALL SELECT c.starts_at, c.ends_at FROM seen JOIN closure c ON c.id = seen.subject_id WHERE seen.subject = 'closure'
  )
  SELECT g::date FROM period, generate_series(
    greatest(starts_at AT TIME ZONE $1, $2::date - ${daysKept})::date, least((ends_at - interval '1 second') AT TIME ZONE $1, $2::date)::date, interval '1 day') AS g
  UNION SELECT date::date FROM seen WHERE date IS NOT NULL`;
