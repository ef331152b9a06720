// `npm run bench:insights`: what it takes to count a year of a campus from its bookings, and to be told of it.
import 'reflect-metadata';
import type { Client } from 'pg';
import { readConfig } from '../src/config.js';
import { prepareDatabase } from '../src/prepare-database.js';
import { openApp } from './app.js';
import { countAllDays } from './counted-days.js';
import { type Counted, cpuTime } from './cpu.js';
import { loadBookings } from './load-bookings.js';
import { connected, openServer } from './server.js';

const database = 'bench_insights';
const bookings = 1_000_000;
const asked = 20;
/** Milliseconds at the edge, 95 of 100. */
const most = { whole: 1500, filtered: 300 };

const server = await openServer();
try {
  const url = await server.freshDatabase(database);
  const config = readConfig({ DATABASE_URL: url, SEED_DEMO: 'true' });
  await prepareDatabase(config);
  await loadBookings(url, bookings, console.log);
  const app = await openApp(url, server.postmaster);
  try {
    await connected(url, async (db) => {
      await letTheYearBeOffered(db);
      await countTheYear(db, app.counted);
    });
    const operator = await signIn(app.url, config.DEMO_PASSWORD);
    for (const [name, path, limit] of await questions(app.url, operator)) {
      const ms = [];
      for (let n = 0; n < asked; n++) ms.push(await timed(() => read(app.url, path, operator)));
      ms.sort((a, b) => a - b);
      const [p50, p95] = [ms[Math.floor(asked / 2)]!, ms[Math.floor(asked * 0.95)]!];
      console.log(
        `${p95 <= limit ? 'ok  ' : 'MISS'}  ${name.padEnd(52)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (wanted ≤ ${limit} ms)`,
      );
    }
  } finally {
    await app.close();
  }
} finally {
  await server.drop(database);
  await server.stop();
}

/** The demo campus was laid out a moment ago; here it has stood for more than a year. */
async function letTheYearBeOffered(db: Client): Promise<void> {
  await db.query(`UPDATE space SET created_at = created_at - interval '2 years'`);
  await db.query('TRUNCATE usage_state, usage_day, usage_offer, usage_cell, usage_space');
  await db.query('VACUUM (ANALYZE)');
}

async function countTheYear(db: Client, counted: Counted): Promise<void> {
  const began = performance.now();
  const before = cpuTime(counted);
  const days = await countAllDays(db);
  const after = cpuTime(counted);
  const perDay = (ms: number) => (ms / days).toFixed(0);
  console.log(
    `counted ${days} days in ${((performance.now() - began) / 1000).toFixed(0)} s: ${perDay(after.postgresMs - before.postgresMs)} ms of Postgres and ${perDay(after.nodeMs - before.nodeMs)} ms of Node a day`,
  );
}

async function questions(url: string, token: string): Promise<[name: string, path: string, ms: number][]> {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const year = `from=${day(365)}&to=${day(0)}`;
  const quarter = `from=${day(90)}&to=${day(0)}`;
  const { data } = (await read(url, '/buildings', token)) as { data: { id: string }[] };
  const building = `building=${data[0]!.id}`;
  return [
    [
      'a year of the campus, weekday × hour',
      `/insights/utilisation?${year}&groupBy=weekday,hour`,
      most.whole,
    ],
    ['a year of the campus, by building', `/insights/utilisation?${year}&groupBy=building`, most.whole],
    [
      'a year of the campus, by kind and month',
      `/insights/utilisation?${year}&groupBy=kind,month`,
      most.whole,
    ],
    ['a year of the campus, by floor', `/insights/utilisation?${year}&groupBy=floor`, most.whole],
    ['a year of the campus, by company', `/insights/utilisation?${year}&groupBy=tenant`, most.whole],
    ['a year of no-shows', `/insights/no-shows?${year}`, most.whole],
    ['a year of what is leased and used, by company', `/insights/leased?${year}&groupBy=tenant`, most.whole],
    ['a quarter, weekday × hour', `/insights/utilisation?${quarter}&groupBy=weekday,hour`, most.filtered],
    ['a quarter of desks', `/insights/utilisation?${quarter}&groupBy=weekday,hour&kind=desk`, most.filtered],
    [
      'a quarter of a building',
      `/insights/utilisation?${quarter}&groupBy=weekday,hour&${building}`,
      most.filtered,
    ],
    [
      'a quarter of the spaces of a building',
      `/insights/utilisation?${quarter}&groupBy=space&${building}`,
      most.filtered,
    ],
  ];
}

async function signIn(url: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'operator@tolo.example', password }),
  });
  return ((await answer.json()) as { token: string }).token;
}

async function read(url: string, path: string, token: string): Promise<unknown> {
  const answer = await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body}`);
  return JSON.parse(body);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
