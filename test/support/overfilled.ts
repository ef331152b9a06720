/** Moments at which a pool has more units taken than it has, by the claims alone: a sweep that knows nothing of the ledger. */
export const overfilled = `
  SELECT count(*) AS n FROM (
    SELECT pool_id, sum(units) OVER (PARTITION BY pool_id ORDER BY at, units ROWS UNBOUNDED PRECEDING) AS taken
    FROM (SELECT pool_id, starts_at AS at, units::int FROM claim UNION ALL SELECT pool_id, ends_at, -units FROM claim) AS edge (pool_id, at, units)
  ) AS moment JOIN pool ON pool.id = moment.pool_id WHERE taken > capacity`;
