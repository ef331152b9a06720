// `npm run verify`: recounts every slot from the claims. Prints what differs from the ledger; 0 is the last line while all is well.
// With `--usage` it counts each day's use anew from the bookings, too, which takes some seconds for a month; with `--clocks`
// it lists the bookings that the clocks have moved away from, since a government has changed them.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { requireDatabaseUrl } from './running.mjs';

const overfilled = `
  SELECT count(*) AS moments FROM (
    SELECT pool_id, sum(units) OVER (PARTITION BY pool_id ORDER BY at, units ROWS UNBOUNDED PRECEDING) AS taken
    FROM (SELECT pool_id, starts_at AS at, units::int FROM claim UNION ALL SELECT pool_id, ends_at, -units FROM claim) AS edge (pool_id, at, units)
  ) AS moment JOIN pool ON pool.id = moment.pool_id WHERE taken > capacity`;

const { values } = parseArgs({
  options: { usage: { type: 'boolean', default: false }, clocks: { type: 'boolean', default: false } },
});
const url = requireDatabaseUrl();
const client = new pg.Client({ connectionString: url });
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
  const usage = values.usage ? recountUsage() : 0;
  if (values.usage) console.log(`drift, sums of use that differ from a recount of the bookings: ${usage}`);
  const drifted = values.clocks ? JSON.parse(ask('check-clocks')) : [];
  if (values.clocks) tellOfClocks(drifted);
  const differences = Number(drift[0].slots) + Number(moments[0].moments) + usage + drifted.length;
  console.log(differences);
  process.exitCode = differences === 0 ? 0 : 1;
} finally {
  await client.end();
}

function recountUsage() {
  return Number(ask('recount-usage'));
}

function tellOfClocks(drifted) {
  console.log(`drift, bookings that the clocks have moved away from: ${drifted.length}`);
  for (const { id, space, zone, start, meant, clashes } of drifted) {
    const rest = clashes.length > 0 ? `, where it would be in the way of ${clashes.join(', ')}` : '';
    console.log(`  ${id} ${space}: ${start} was to be ${meant} (${zone})${rest}`);
  }
}

function ask(program) {
  const file = path.resolve(import.meta.dirname, `../dist/src/${program}.cli.js`);
  const env = { ...process.env, DATABASE_URL: url };
  return execFileSync(process.execPath, [file], { env, encoding: 'utf8', maxBuffer: 2 ** 28 });
}
