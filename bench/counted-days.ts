import type { Client } from 'pg';

/** By the job that keeps the figures, asked until no day is left. Answers how many there are. */
export async function countAllDays(db: Client): Promise<number> {
  for (;;) {
    await db.query(`SELECT graphile_worker.add_job('count-usage', job_key := 'count-usage')`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { rows } = await db.query<{ due: number; counted: number }>(
      'SELECT count(*) FILTER (WHERE due)::int AS due, count(*) FILTER (WHERE NOT due)::int AS counted FROM usage_day',
    );
    const { due, counted } = rows[0]!;
    if (due === 0 && counted > 0) return counted;
  }
}
