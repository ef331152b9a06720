// `npm run bench:scale`: what grows on a campus that has had 0.1, 1 and 10 million bookings, and what does not.
import 'reflect-metadata';
import { statfsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type App, openApp } from './app.js';
import { readConfig } from '../src/config.js';
import { prepareDatabase } from '../src/prepare-database.js';
import type { Visit } from './http-clients.js';
import { type Prepared, prepareGround } from './prepare.js';
import { questions } from './questions.js';
import { machine, showTargets, writeResults } from './report.js';
import { footprintOf } from './scale/footprint.js';
import { footprintLine, growthTargets, heading, legend, line, type ScaleRound } from './scale/growth.js';
import { loadYears } from './scale/load-years.js';
import { readings } from './scale/readings.js';
import { brokenAmongASample } from './scale/still-right.js';
import { connected, openServer } from './server.js';

const database = 'bench_scale';
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000,1000000' },
    seconds: { type: 'string', default: '4' },
    keep: { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const config = readConfig({ DATABASE_URL: 'postgres://', SEED_DEMO: 'true' });
/** Operations that a measure has, however slow they are: processor time is told in hundredths of a second. */
const least = 40;
/** Before today: last week, whatever day it is. */
const daysCounted = 14;
const began = new Date();
const rounds: ScaleRound[] = [];

console.log(`Bench of scale on ${JSON.stringify(machine())}`);
const server = await openServer();
try {
  for (const size of options.rows.split(',').map(Number)) {
    sayWhetherItFits(size);
    rounds.push(await roundOf(size));
  }
  console.log(`${legend}\n`);
  for (const round of rounds) console.log(footprintLine(round));
  console.log('');
  showTargets(growthTargets(rounds));
  console.log(`\nWritten to ${writeResults({ name: 'scale', began, machine: machine(), rounds })}`);
  if (rounds.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
} finally {
  if (!options.keep) await server.drop(database);
  await server.stop();
}

/** By what the round before took; the log of writes comes on top, and is freed by itself. */
function sayWhetherItFits(size: number): void {
  const { bavail, bsize } = statfsSync('.');
  const free = (bavail * bsize) / 2 ** 30;
  const last = rounds.at(-1);
  const needed = last && ((last.footprint.database / last.bookings) * size) / 1024;
  console.log(
    `\n${size} bookings${needed === undefined ? '' : `, about ${needed.toFixed(1)} GiB`}; ${free.toFixed(0)} GiB are free`,
  );
  if (needed !== undefined && needed * 1.5 > free) throw new Error('There is not enough room on the disk.');
}

async function roundOf(size: number): Promise<ScaleRound> {
  const url = await server.freshDatabase(database);
  await prepareDatabase({ ...config, DATABASE_URL: url });
  await loadYears(url, size, console.log);
  const ground = await prepareGround(url, { stocked: 1 });
  const app = await openApp(url, server.postmaster);
  try {
    await countTheDays(url);
    await warmUp(app, ground);
    console.log(heading());
    const rows = await rowsOf(url, app, ground);
    return await connected(url, async (db) => {
      const footprint = await footprintOf(db, app.counted);
      const broken = await brokenAmongASample(url);
      console.log(
        broken.length === 0 ? 'The four queries to the store find nothing.' : `WRONG: ${broken.join('; ')}`,
      );
      return { bookings: ground.bookings, rows, footprint, broken };
    });
  } finally {
    await app.close();
  }
}

async function rowsOf(url: string, app: App, ground: Prepared): Promise<ScaleRound['rows']> {
  const rows: ScaleRound['rows'] = [];
  const first = rounds[0];
  const { secrets, spaces } = ground;
  await connected(url, async (db) => {
    const take = async (name: string, clients: number, what: Visit['what']) => {
      const before = await pagesSeen();
      const figures = await app.visit({ secrets, clients, seconds, least, settles: true, what });
      const row = { name, figures, pages: ((await pagesSeen()) - before) / figures.sent };
      console.log(
        line(
          row,
          first?.rows.find((one) => one.name === name),
        ),
      );
      rows.push(row);
    };
    const pagesSeen = async () => {
      await db.query('SELECT pg_stat_clear_snapshot()');
      const { rows: found } = await db.query<{ pages: string }>(
        'SELECT blks_hit + blks_read AS pages FROM pg_stat_database WHERE datname = current_database()',
      );
      return Number(found[0]!.pages);
    };
    for (const clients of [8, 64])
      for (const spread of ['uniform', 'hot'] as const) {
        const name = `booking over HTTP, ${spread}, ${clients} clients`;
        await take(name, clients, { book: spread, spaces, purpose: name });
        await ground.tidy();
      }
    for (const { name, ask, bodies } of questions(spaces)) await take(name, 1, { ask, bodies });
    const operator = await operatorOf(app.url);
    for (const { name, requests } of await readings(db, app.url, ground, operator))
      await take(name, 1, { requests });
  });
  return rows;
}

async function operatorOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'operator@tolo.example', password: config.DEMO_PASSWORD }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** The job that keeps the figures of use has counted the days that are asked for; all of a year would take it an hour. */
async function countTheDays(url: string): Promise<void> {
  const from = performance.now();
  await connected(url, async (db) => {
    // Today is counted each time; it is the days before it that are waited for.
    for (let due = 1; due > 0;) {
      await db.query(`SELECT graphile_worker.add_job('count-usage', job_key := 'count-usage')`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await db.query(
        `UPDATE usage_day SET due = false, counted_at = now() WHERE due AND day < now()::date - ${daysCounted}`,
      );
      const { rows } = await db.query<{ due: number }>(
        'SELECT CASE count(*) WHEN 0 THEN 1 ELSE count(*) FILTER (WHERE due AND day < now()::date - 1) END::int AS due FROM usage_day',
      );
      due = rows[0]!.due;
    }
    // What else reads millions of pages now and then would be counted with whatever is measured just then.
    await db.query(
      `UPDATE graphile_worker._private_known_crontabs SET last_execution = now() + interval '1 day'`,
    );
    await db.query('VACUUM (ANALYZE)');
    await db.query('CHECKPOINT');
  });
  console.log(`counted the use of its days (${((performance.now() - from) / 1000).toFixed(0)} s)`);
}

/** A server that has just started reads its catalogue first, and its code is not compiled yet. */
async function warmUp(app: App, { secrets, spaces, tidy }: Prepared): Promise<void> {
  for (const book of ['uniform', 'hot'] as const)
    await app.visit({ secrets, clients: 64, seconds: 3, what: { book, spaces, purpose: 'warming up' } });
  await tidy();
}
