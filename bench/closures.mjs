// `npm run bench:closures`: how long it takes to draft a closure in which 5,000 bookings lie, and to publish it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { startEphemeralPostgres } from '../scripts/embedded-postgres.mjs';

const bookings = 5_000;
const days = 5;
const admin = { email: 'admin@bench.example', password: 'a long password' };

const impactQuery = `
  SELECT count(*), count(DISTINCT booked_for) AS people, count(DISTINCT tenant_id) AS tenants, count(DISTINCT series_id) AS series FROM booking
  WHERE id IN (SELECT c.booking_id FROM claim c WHERE c.pool_id = ANY ($1) AND c.starts_at < $3 AND c.ends_at > $2)`;

const postgres = await startEphemeralPostgres();
const server = await startServer(postgres.url('postgres'));
const db = new pg.Client({ connectionString: postgres.url('postgres') });
await db.connect();
try {
  const { body: session } = await post('/sessions', admin);
  const token = session.token;
  const period = await fill();
  const scope = { floors: await floors() };
  const wish = { scope, ...period, reason: { code: 'drill', text: { en: 'Drill' } } };

  const closed = await pools();
  const impact = await timed(() => db.query(impactQuery, [closed, period.start, period.end]));
  const drafted = await timed(() => post('/closures', wish, token));
  if (drafted.result.status !== 201) throw new Error(JSON.stringify(drafted.result.body));
  const { id, version, plan, impact: told } = drafted.result.body;
  const published = await timed(() =>
    post(`/closures/${id}/publish`, {}, token, { 'if-match': `"v${version}"` }),
  );
  if (published.result.status !== 200) throw new Error(JSON.stringify(published.result.body));
  const reopened = await timed(() => post(`/closures/${id}/reopen`, {}, token));
  const { rows } = await db.query('SELECT ledger_drift()::int AS drift');

  console.log(
    `${told.bookings} bookings of ${told.people} people in ${told.spaces} spaces: ${JSON.stringify(plan)}; drift ${rows[0].drift}`,
  );
  for (const [name, ms, most] of [
    ['impact: what is in the way', impact.ms, 2_000],
    ['draft: impact and plan, written down', drafted.ms, 7_000],
    ['publish: all moved, closed and told', published.ms, 10_000],
    ['reopen', reopened.ms, 10_000],
  ])
    console.log(
      `${ms <= most ? 'ok  ' : 'MISS'}  ${name.padEnd(40)} ${Math.round(ms)} ms (wanted ≤ ${most} ms)`,
    );
} finally {
  await db.end();
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  await postgres.stop();
}

async function timed(work) {
  const from = performance.now();
  const result = await work();
  return { result, ms: performance.now() - from };
}

/** Desks, an hour or two each, on so many days from the day after tomorrow: five in six of what is closed is taken. */
async function fill() {
  const { rows } = await db.query(
    `SELECT date_trunc('day', now()) + interval '2 days' AS start, date_trunc('day', now()) + interval '${2 + days} days' AS "end"`,
  );
  await db.query(
    "CREATE TEMP TABLE closing AS SELECT s.id, s.pool_id, s.floor_id, row_number() OVER (ORDER BY s.code) AS n FROM space s JOIN pool p ON p.id = s.pool_id WHERE p.capacity = 1 AND s.parent_id IS NULL AND s.kind = 'desk' AND s.status = 'active' ORDER BY s.code LIMIT " +
      Math.ceil(bookings / days / 2),
  );
  await db.query(
    `CREATE TEMP TABLE people AS SELECT id, tenant_id, row_number() OVER () AS n FROM member WHERE kind = 'person' LIMIT 2000`,
  );
  await db.query(`DELETE FROM claim c USING closing s WHERE c.pool_id = s.pool_id`);
  await db.query(
    `UPDATE booking b SET status = 'cancelled' FROM closing s WHERE b.space_id = s.id AND b.status IN ('confirmed', 'requested', 'held')`,
  );
  await db.query(
    `WITH made AS (
       INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
       SELECT gen_random_uuid(), s.id, p.tenant_id, p.id, p.id, $1::timestamptz + make_interval(days => d, hours => 1 + h * 4), $1::timestamptz + make_interval(days => d, hours => 4 + h * 4), 1, 1, 'confirmed'
       FROM closing s, generate_series(0, ${days - 1}) AS d, generate_series(0, 1) AS h
       JOIN people p ON true WHERE p.n = 1 + (s.n * 3 + h) % (SELECT count(*) FROM people)
       RETURNING *
     ), history AS (
       INSERT INTO booking_history (booking_id, version, actor_id, door, type, snapshot)
       SELECT id, 1, booked_by, 'web', 'booking.created', '{}' FROM made
     )
     INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
     SELECT m.id, s.pool_id, m.starts_at, m.ends_at, 1 FROM made m JOIN closing s ON s.id = m.space_id`,
    [rows[0].start],
  );
  await db.query('ANALYZE');
  return { start: rows[0].start.toISOString(), end: rows[0].end.toISOString() };
}

async function floors() {
  const { rows } = await db.query(
    `SELECT DISTINCT b.code || ' ' || f.code AS name FROM closing s JOIN floor f ON f.id = s.floor_id JOIN building b ON b.id = f.building_id`,
  );
  return rows.map(({ name }) => name);
}

async function pools() {
  const { rows } = await db.query(
    'SELECT pool_id FROM space WHERE floor_id IN (SELECT floor_id FROM closing)',
  );
  return rows.map((row) => row.pool_id);
}

async function post(route, body, token, headers = {}) {
  const response = await fetch(`${server.url}/api/v1${route}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** With the demo campus: 12,000 spaces and 20,000 people. */
async function startServer(databaseUrl) {
  const child = spawn(process.execPath, ['--max-semi-space-size=128', path.resolve('dist/src/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      SEED_DEMO: 'true',
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    const [url] = /http:\/\/[\w.:]+/.exec(said) ?? [];
    if (!url) continue;
    child.stdout.resume();
    return { child, url };
  }
  throw new Error(`The application did not start.\n${said}`);
}
