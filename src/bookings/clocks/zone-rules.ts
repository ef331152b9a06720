import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, type Tx } from '../../platform/index.js';
import { areAlike, Clock, day, type Instant, type Offset, offsetsOf } from '../../time/index.js';

/** By which rules a zone's clocks have been read since a moment. */
interface KnownRules {
  since: Instant;
  until: Instant;
  offsets: readonly Offset[];
}

/** Nothing is booked further ahead than this. */
const aheadMs = 6 * 365 * day;
const leastAheadMs = 4 * 365 * day;

/** Writes down what is installed, whenever that has changed: what was booked before was booked by what was written down before. */
@Injectable()
export class ZoneRules implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('Clocks');

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    this.jobs.every('5 3 * * *', 'remember-clocks', async () => void (await this.remember()));
  }

  /** Other rules come with another version of Node, so with a start. Nobody waits for a booking because they cannot be written down. */
  async onApplicationBootstrap(): Promise<void> {
    await this.remember().catch((error: unknown) =>
      this.logger.warn(`The rules of the clocks could not be written down: ${String(error)}`),
    );
  }

  /** What is known by now of the zones whose clocks have been changed, the oldest first. */
  async remember(): Promise<Map<string, KnownRules[]>> {
    return this.db.transaction(async (tx) => {
      // One after the other: none writes down what another has just written.
      await tx.query('LOCK TABLE zone_rule IN SHARE ROW EXCLUSIVE MODE');
      const known = await this.known(tx);
      for (const [zone, rules] of known) await this.note(tx, zone, rules);
      return new Map([...known].filter(([, rules]) => rules.length > 1));
    });
  }

  private async known(tx: Tx): Promise<Map<string, KnownRules[]>> {
    const rows = await tx.query<
      { zone: string; since: Date | null; until: Date; offsets: readonly Offset[] }[]
    >(
      `SELECT z.zone, r.known_since AS since, r.known_until AS until, r.offsets
       FROM (SELECT time_zone AS zone FROM campus UNION SELECT time_zone FROM series) AS z LEFT JOIN zone_rule r USING (zone)
       ORDER BY z.zone, r.known_since`,
    );
    const known = new Map<string, KnownRules[]>();
    for (const { zone, since, until, offsets } of rows) {
      const rules = known.get(zone) ?? [];
      known.set(zone, rules);
      if (since) rules.push({ since: since.getTime(), until: until.getTime(), offsets });
    }
    return known;
  }

  private async note(tx: Tx, zone: string, rules: KnownRules[]): Promise<void> {
    const now = this.clock.now();
    const until = now + aheadMs;
    const offsets = offsetsOf(zone, now, until);
    const last = rules.at(-1);
    const isSame = last !== undefined && areAlike(last.offsets, offsets, now, Math.min(last.until, until));
    if (isSame && last.until >= now + leastAheadMs) return;
    if (last !== undefined && !isSame) {
      this.logger.warn(
        `The clocks of ${zone} have been changed. "npm run verify -- --clocks" lists the bookings that were made before.`,
      );
    }
    await tx.query(
      isSame
        ? 'UPDATE zone_rule SET offsets = $3, known_until = $2 WHERE (zone, known_since) = ($1, (SELECT max(known_since) FROM zone_rule WHERE zone = $1))'
        : 'INSERT INTO zone_rule (zone, known_until, offsets) VALUES ($1, $2, $3)',
      [zone, new Date(until), JSON.stringify(offsets)],
    );
    if (!isSame) rules.push({ since: now, until, offsets });
  }
}

/** The rules by which somebody booked at a moment; before the first that are known, those. */
export const rulesAt = (rules: readonly KnownRules[], moment: Instant): readonly Offset[] =>
  (rules.findLast(({ since }) => since <= moment) ?? rules[0]!).offsets;
