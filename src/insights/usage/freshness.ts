import type { Reads } from '../../platform/index.js';

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
