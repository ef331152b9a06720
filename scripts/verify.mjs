// `npm run verify`: recounts every slot from the claims. Prints what differs from the ledger; 0 is the last line while all is well.
import pg from 'pg';
import { requireDatabaseUrl } from './running.mjs';

const overfilled = `
  SELECT count(*) AS moments FROM (
    SELECT pool_id, sum(units) OVER (PARTITION BY pool_id ORDER BY at, units ROWS UNBOUNDED PRECEDING) AS taken
    FROM (SELECT pool_id, starts_at AS at, units::int FROM claim UNION ALL SELECT pool_id, ends_at, -units FROM claim) AS edge (pool_id, at, units)
  ) AS moment JOIN pool ON pool.id = moment.pool_id WHERE taken > capacity`;

const client = new pg.Client({ connectionString: requireDatabaseUrl() });
await client.connect();
try {
  const [{ rows: pools }, { rows: claims }, { rows: moments }, { rows: drift }] = [
    await client.query('SELECT count(*) FROM pool'),
    await client.query('SELECT count(*) FROM claim'),
    await client.query(overfilled),
    await client.query('SELECT ledger_drift() AS slots'),
  ];
  console.log(`${claims[0].count} claims on ${pools[0].count} pools`);
  console.log(`moments above capacity, by the claims alone: ${moments[0].moments}`);
  console.log(`drift, slots where the ledger differs from the claims: ${drift[0].slots}`);
  console.log(Number(drift[0].slots) + Number(moments[0].moments));
  process.exitCode = drift[0].slots === '0' && moments[0].moments === '0' ? 0 : 1;
} finally {
  await client.end();
}
