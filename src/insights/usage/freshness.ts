import type { Tx } from '../../platform/index.js';

/** As of when figures of a period hold, and how many of its days have still to be counted. */
export async function freshnessOf(
  tx: Tx,
  { from, to }: { from: string; to: string },
): Promise<{ asOf: string | null; daysToCount: number }> {
  const [row] = await tx.query<{ asOf: Date | null; daysToCount: number }[]>(
    `SELECT (SELECT as_of FROM usage_state) AS "asOf",
            (SELECT count(*)::int FROM usage_day WHERE due AND day >= $1 AND day < $2) AS "daysToCount"`,
    [from, to],
  );
  return { asOf: row!.asOf?.toISOString() ?? null, daysToCount: row!.daysToCount };
}
