// `npm run bench:imports`: how long a table of 12,000 spaces takes to be checked and applied, and whether what is held of a long one stays flat.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEphemeralPostgres } from '../scripts/embedded-postgres.mjs';
import { cpuTime } from '../dist/bench/cpu.js';

const rows = 12_000;
const many = 48_000;
const everyUpdate = 387;
const everyError = 480;
const lookMs = 50;
const collectMs = 3_000;
/** The text alone of the long table is as much. */
const mostHeldMiB = 6;
const mib = 1024 * 1024;
const admin = { email: 'admin@bench.example', password: 'a long password' };

/** In the application: tells how much is left when all that nobody needs is let go. */
const collecting = `
  process.on('message', () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); process.send(heapUsed + external); });
  process.channel.unref();`;

const postgres = await startEphemeralPostgres();
const server = await startServer(postgres.url('postgres'));
const db = new pg.Client({ connectionString: postgres.url('postgres') });
await db.connect();
try {
  const { rows: pids } = await db.query("SELECT pg_read_file('postmaster.pid') AS text");
  const counted = { postmaster: Number(pids[0].text.split('\n')[0]), node: server.child.pid };
  const token = (await ask('POST', '/sessions', { body: admin })).body.token;
  const floors = await places();
  const exported = await (await fetch(`${server.url}/api/v1/spaces?format=csv`, as(token))).text();
  await sleep(3_000);
  await noJobWorks();

  const kept = await measured('as exported', exported, false);
  const fresh = await measured('new', table(floors, rows, 'N'), true);
  // Half of what is held by then was made by the first tables: connections, statements, compiled code.
  const large = await measured('long', table(floors, many, 'L'), false, held());

  report([
    [`${rows} rows checked`, fresh.checkedMs, 8_000],
    ['the first error shown', fresh.firstErrorMs, 1_000],
    [`${rows - rows / everyError} rows applied`, fresh.appliedMs, 30_000],
    ['an export, sent back, checked', kept.checkedMs, 8_000],
  ]);
  const grown = (large.held.after - large.held.before) / mib;
  console.log(
    `${grown <= mostHeldMiB ? 'ok  ' : 'MISS'}  held while ${many} rows are checked: ${(large.held.before / mib).toFixed(0)} MiB +${grown.toFixed(1)} MiB (wanted ≤ +${mostHeldMiB} MiB)`,
  );

  async function measured(name, text, isApplied, holding) {
    const watch = watched(counted);
    const begun = performance.now();
    let firstErrorMs;
    let isSent = false;
    const sending = ask('POST', `/imports?fileName=${name}.csv`, { token, text }).finally(
      () => (isSent = true),
    );
    // As the page does: what is wrong is seen while the table is still on its way.
    while (!isSent) {
      const { body } = await ask('GET', '/imports?limit=1', { token });
      if (body.data?.[0]?.file.name === `${name}.csv` && body.data[0].counts.error > 0)
        firstErrorMs ??= performance.now() - begun;
      await sleep(lookMs);
    }
    const sent = await sending;
    if (sent.status !== 202) throw new Error(JSON.stringify(sent.body));
    const receivedMs = performance.now() - begun;
    watch.tell(`${name}, received`, receivedMs);
    if (sent.body.counts.error > 0) firstErrorMs ??= receivedMs;
    const checked = await settled(sent.body.id, token, ({ counts }) => {
      if (counts.error > 0) firstErrorMs ??= performance.now() - begun;
    });
    const checkedMs = performance.now() - begun;
    watch.end(`${name}, checked`, checkedMs);
    const held = await holding?.end();
    if (checked.state !== 'checked') throw new Error(JSON.stringify(checked));
    console.log(`      ${JSON.stringify(checked.counts)}`);
    if (!isApplied) return { checkedMs, firstErrorMs, held };

    const watchApply = watched(counted);
    const from = performance.now();
    const answer = await ask('POST', `/imports/${checked.id}/apply`, {
      token,
      body: { onError: 'skip_row' },
      headers: { 'if-match': `"v${checked.version}"` },
    });
    if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
    const applied = await settled(checked.id, token, () => {});
    const appliedMs = performance.now() - from;
    watchApply.end(`${name}, applied`, appliedMs);
    if (applied.state !== 'applied') throw new Error(JSON.stringify(applied));
    return { checkedMs, firstErrorMs, appliedMs };
  }
} finally {
  await db.end();
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  await postgres.stop();
}

function report(lines) {
  for (const [name, ms, most] of lines)
    console.log(
      `${ms <= most ? 'ok  ' : 'MISS'}  ${name.padEnd(40)} ${Math.round(ms)} ms (wanted ≤ ${most} ms)`,
    );
}

/** No job works beside what is measured: a new campus counts the use of its past first, for minutes, on one of two cores. */
async function noJobWorks() {
  await db.query(
    `UPDATE graphile_worker._private_known_crontabs SET last_execution = now() + interval '1 day'`,
  );
  for (let working = 1; working > 0; await sleep(500)) {
    const { rows: told } = await db.query(
      'SELECT count(*)::int AS working FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL',
    );
    ({ working } = told[0]);
  }
}

/** Of the campus as it is seeded: the floors, and spaces that are there. */
async function places() {
  const { rows: found } = await db.query(
    `SELECT b.code AS building, f.code AS floor, f.gfa_m2 - f.spaces_area_m2 AS free,
            (SELECT array_agg(s.code) FROM (SELECT code FROM space WHERE floor_id = f.id AND parent_id IS NULL LIMIT 20) s) AS codes
     FROM floor f JOIN building b ON b.id = f.building_id ORDER BY b.code, f.code`,
  );
  return found.filter(({ free, codes }) => Number(free) > 20 && codes);
}

/** New spaces all over the campus; among them some that are there and change, and some that are wrong. */
function table(floors, count, mark) {
  const text = [
    'code,kind,building,floor,name_en,name_zh_hant,use_class,area_m2,capacity,amenities,status,x,y',
  ];
  for (let n = 1; n <= count; n++) {
    const { building, floor, codes } = floors[n % floors.length];
    if (n % everyUpdate === 0) {
      text.push(`${codes[(n / everyUpdate) % codes.length]},,,,Renamed ${n},新名稱 ${n},,,,whiteboard,,,`);
      continue;
    }
    const kind = n % everyError === 0 ? 'Labb' : 'lab';
    text.push(
      `${mark}-${n},${kind},${building},${floor},Bay ${n},實驗位 ${n},lab,0.01,1,,active,${n % 50},${n % 30}`,
    );
  }
  return `${text.join('\r\n')}\r\n`;
}

/** Memory of the application and processor time of it and its database, from here to the end. */
function watched(counted) {
  const cpu = cpuTime(counted);
  const before = memoryOf(counted.node);
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(counted.node))), lookMs);
  const tell = (name, ms) => {
    const now = cpuTime(counted);
    const [node, postgres] = [now.nodeMs - cpu.nodeMs, now.postgresMs - cpu.postgresMs];
    console.log(
      `      ${name}: ${Math.round(ms)} ms; processor: application ${node} ms, database ${postgres} ms; memory ${(before / mib).toFixed(0)} → ${(peak / mib).toFixed(0)} MiB`,
    );
  };
  return {
    tell,
    end(name, ms) {
      clearInterval(timer);
      tell(name, ms);
    },
  };
}

/**
 * What the application holds, from here to the end: collected again and again, since what it has let go of stays in its
 * memory until the engine sees a need to look, which is later the longer it works.
 */
function held() {
  const seen = [];
  const look = async () => {
    server.child.send('collect');
    const [bytes] = await once(server.child, 'message');
    seen.push(bytes);
  };
  let looking = look();
  const timer = setInterval(() => (looking = looking.then(look)), collectMs);
  return {
    async end() {
      clearInterval(timer);
      await looking;
      // Whatever batch is in hand is held, too: now more, now less of it.
      const inTheMiddle = seen.slice(1).toSorted((a, b) => a - b)[Math.floor((seen.length - 1) / 2)];
      return { before: seen[0], after: inTheMiddle };
    },
  };
}

function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return NaN;
  }
}

async function settled(id, token, look) {
  for (;;) {
    const { status, body } = await ask('GET', `/imports/${id}`, { token });
    // Who is asked while it collects may say that it is overloaded.
    if (status === 200) look(body);
    if (status === 200 && !['receiving', 'checking', 'applying'].includes(body.state)) return body;
    await sleep(lookMs);
  }
}

function as(token) {
  return { headers: { authorization: `Bearer ${token}` } };
}

async function ask(method, route, { token, body, text, headers }) {
  const response = await fetch(`${server.url}/api/v1${route}`, {
    method,
    headers: {
      ...((body || text) && { 'content-type': text ? 'text/csv' : 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...((body || text) && { body: text ?? JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** With the demo campus: 12,000 spaces and 20,000 people. */
async function startServer(databaseUrl) {
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=128',
      '--expose-gc',
      `--import=data:text/javascript,${encodeURIComponent(collecting)}`,
      ...(process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []),
      path.resolve('dist/src/main.js'),
    ],
    {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: '0',
        SEED_DEMO: 'true',
        ADMIN_EMAIL: admin.email,
        ADMIN_PASSWORD: admin.password,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
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
