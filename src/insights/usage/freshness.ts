import type { Reads } from '../../platform/index.js';
import { daysIn } from './usage-period.js';

/** As of when figures of a period hold, and how many of its days have still to be counted. */
export async function freshnessOf(
  reads: Reads,
  { from, to }: { from: string; to: string },
): Promise<{ asOf: string | null; daysToCount: number }> {
  const [row] = await reads.query<{ asOf: Date | null; daysToCount: number }[]>(
    `SELECT (SELECT as_of FROM usage_state) AS "asOf",
            (SELECT count(*)::int FROM usage_day WHERE due AND day >= $1 AND day < $2) AS "daysToCount"`,
    [from, to],
  );
  return { asOf: row!.asOf?.toISOString() ?? null, daysToCount: row!.daysToCount };
}

/** Whether every day of a period has been counted; those from before the first booking never are. */
export async function isCounted(reads: Reads, period: { from: string; to: string }): Promise<boolean> {
  const [row] = await reads.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM usage_day WHERE counted_at IS NOT NULL AND day >= $1 AND day < $2',
    [period.from, period.to],
  );
  return row!.n === daysIn(period);
}
