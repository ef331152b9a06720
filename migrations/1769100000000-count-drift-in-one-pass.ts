import type { MigrationInterface, QueryRunner } from 'typeorm';

const SLOTS = 288;

/**
 * What the claims say of a slot and what the ledger says, laid one on the other and added up: the same answer as comparing
 * two lists, which a planner that knows nothing of the tables yet does by way of files on disk. A later version counts more.
 */
export const countDrift = (besides = '') => `
  CREATE OR REPLACE FUNCTION ledger_drift() RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH told AS (
      SELECT c.pool_id, s.day, n AS slot, c.units::bigint AS claimed, 0 AS kept, NULL::integer AS capacity, 0 AS is_full, NULL::integer AS touched_hours
      FROM claim c, slots_of(c.starts_at, c.ends_at) AS s, generate_series(s.first, s.last) AS n
      UNION ALL
      SELECT l.pool_id, l.day, n, 0, coalesce(l.used[n], get_bit(l.full_mask, n - 1)), l.capacity, get_bit(l.full_mask, n - 1), l.touched_hours
      FROM ledger l, generate_series(1, ${SLOTS}) AS n
      WHERE l.full_mask <> 0::bit(${SLOTS}) OR 0 <> ANY (l.used)
    ), slots AS (
      SELECT slot, sum(claimed) AS claimed, sum(kept) AS kept, max(capacity) AS capacity, max(is_full) AS is_full, max(touched_hours) AS touched_hours
      FROM told GROUP BY pool_id, day, slot
    )
    SELECT count(*) FILTER (WHERE claimed <> kept OR ((kept > 0 OR is_full = 1) AND (kept = capacity) IS DISTINCT FROM (is_full = 1)))
         + count(*) FILTER (WHERE kept > 0 AND touched_hours & hours_of(slot, slot) = 0)
         + (SELECT count(*) FROM ledger l JOIN pool p ON p.id = l.pool_id WHERE p.capacity <> l.capacity)${besides}
    FROM slots
  $$;
`;

export class CountDriftInOnePass1769100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(countDrift());
  }

  /** The way of counting before it gives the same answer: there is nothing to go back to. */
  async down(): Promise<void> {}
}
