import DataLoader from 'dataloader';
import type { Database } from '../database/database.js';
import type { Repeatable, StoredAnswer } from './repeatable.js';

/** A refusal, and under which key it is asked for; without an answer nothing is kept of it. */
interface Refusal {
  repeat: Repeatable;
  answer?: StoredAnswer | undefined;
}

export type Found = StoredAnswer & { same: boolean };

const maxBatchSize = 256;

/**
 * Keeps refusals under their keys, unless something was kept there before, which it answers. A hundred who miss the same
 * desk are refused in the same moment: their answers are kept by one statement. One that fails must not spoil the others':
 * a batch that does is done again one by one.
 */
export class RefusalKeeper {
  private readonly loader = new DataLoader<Refusal, Found | undefined>((batch) => this.keepAll(batch), {
    cache: false,
    maxBatchSize,
    batchScheduleFn: (dispatch) => setImmediate(dispatch),
  });

  constructor(private readonly db: Database) {}

  keep(refusal: Refusal): Promise<Found | undefined> {
    return this.loader.load(refusal);
  }

  private async keepAll(batch: readonly Refusal[]): Promise<(Found | undefined | Error)[]> {
    try {
      return await this.write(batch);
    } catch (error) {
      if (batch.length === 1) return [error as Error];
      return Promise.all(
        batch.map((one) =>
          this.write([one]).then(
            ([found]) => found,
            (own: unknown) => own as Error,
          ),
        ),
      );
    }
  }

  private async write(batch: readonly Refusal[]): Promise<(Found | undefined)[]> {
    const rows = batch.map(({ repeat, answer }, n) => ({
      n,
      ...repeat,
      // As texts: what an answer quotes may have characters that PostgreSQL keeps in JSON but reads in none.
      ...(answer && {
        status: answer.status,
        headers: JSON.stringify(answer.headers),
        body: JSON.stringify(answer.body),
      }),
    }));
    const found = await this.db.prepared<Found & { n: number }>('idempotency-refuse', keepRefusals, [
      JSON.stringify(rows),
    ]);
    const answers: (Found | undefined)[] = batch.map(() => undefined);
    for (const { n, ...answer } of found) answers[n] = answer;
    return answers;
  }
}

/** Sees what was there before it, and none of what it keeps itself. In the order of the keys, in which bookings keep theirs, too. */
const keepRefusals = `
  WITH refused AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json)
      AS r (n integer, "ownerId" uuid, route text, key text, "bodyHash" text, status smallint, headers text, body text)
  ), kept AS (
    INSERT INTO idempotency_key (owner_id, route, key, body_hash, status, headers, body)
    SELECT "ownerId", route, key, decode("bodyHash", 'hex'), status, headers::json, body::json
    FROM refused WHERE status IS NOT NULL ORDER BY "ownerId", route, key, n
    ON CONFLICT DO NOTHING
  )
  SELECT r.n, i.status, i.headers, i.body, i.body_hash = decode(r."bodyHash", 'hex') AS same
  FROM refused r CROSS JOIN LATERAL (
    SELECT * FROM idempotency_key k WHERE k.owner_id = r."ownerId" AND k.route = r.route AND k.key = r.key OFFSET 0
  ) i`;
