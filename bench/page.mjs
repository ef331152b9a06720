// `npm run bench:page`: what the page costs a browser: its first screen, and the timeline of a whole campus.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { startEphemeralPostgres } from '../scripts/embedded-postgres.mjs';

const rows = 12_000;
const bookingsPerRow = 5;
const rowsPerFloor = 60;
const viewport = { width: 1200, height: 800 };
const scrollsForMs = 4000;
/** So long after the last answer nothing more is asked for. */
const quietMs = 400;
const idleMs = 5000;

const postgres = await startEphemeralPostgres();
const server = await startServer(postgres.url('postgres'));
const { env, ...options } = await findChromium();
const browser = await chromium.launch({ ...options, env: { ...process.env, ...env } });
try {
  const results = { ...(await measureFirstScreen()), ...(await measureTimeline()) };
  report(results);
} finally {
  await browser.close();
  server.child.kill('SIGTERM');
  await new Promise((resolve) => server.child.once('exit', resolve));
  await postgres.stop();
}

async function startServer(databaseUrl) {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      SEED_DEMO: 'true',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  for (;;) {
    const url = /listening on (http:\/\/\S+)/.exec(output)?.[1];
    if (url) return { url, child };
    if (child.exitCode !== null) throw new Error(`The server ended:\n${output}`);
    await sleep(100);
  }
}

async function signedIn() {
  const context = await browser.newContext({ viewport, locale: 'en-GB' });
  await context.request.post(`${server.url}/api/v1/sessions`, {
    data: { email: 'operator@tolo.example', password: 'tolo-demo' },
  });
  return context.newPage();
}

/**
 * A browser that has never been here, signed in: how much script it needs until the page says all that it has to say,
 * how much it fetches afterwards while nothing happens, and when the largest thing is there. The server has been asked
 * before, as it has been wherever people work.
 */
async function measureFirstScreen() {
  await visitHome();
  const { scripts, usableAt, lcpMs } = await visitHome();
  const kilobytes = (chosen) => chosen.reduce((sum, { body }) => sum + gzipSync(body).length, 0) / 1024;
  return {
    scriptKb: kilobytes(scripts.filter(({ askedAt }) => askedAt <= usableAt)),
    idleScriptKb: kilobytes(scripts.filter(({ askedAt }) => askedAt > usableAt)),
    lcpMs,
  };
}

async function visitHome() {
  const page = await signedIn();
  const asked = [];
  const open = new Set();
  let quietSince = performance.now();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // The stream of events stays open, and of the worker that reads it Playwright never hears that it has come.
    if (/\/(stream|worker-[^/]+\.js)$/.test(pathname)) return;
    open.add(request);
    if (pathname.endsWith('.js')) asked.push({ at: performance.now(), request });
  });
  const done = (request) => {
    open.delete(request);
    quietSince = performance.now();
  };
  page.on('requestfinished', done).on('requestfailed', done);
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  while (open.size > 0 || performance.now() - quietSince < quietMs) await sleep(50);
  const usableAt = quietSince;
  await sleep(idleMs);
  const lcpMs = await page.evaluate(
    () =>
      new Promise((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        }),
      ),
  );
  const scripts = await Promise.all(
    asked.map(async ({ at, request }) => ({
      askedAt: at,
      body: await (await request.response()).body(),
    })),
  );
  await page.context().close();
  return { scripts, usableAt, lcpMs };
}

/** The page as it is built, with answers that are made up: a campus whose every space has five bookings that day. */
async function measureTimeline() {
  const page = await signedIn();
  await page.route('**/api/v1/timeline', (route) =>
    route.fulfill({ json: answerFor(JSON.parse(route.request().postData())) }),
  );
  await page.goto(`${server.url}/timeline?view=table`);
  await page.getByRole('table').waitFor();
  const mountMs = await page.evaluate(async () => {
    const [toggle] = document.querySelectorAll(
      'button[aria-pressed=true]:not(fieldset fieldset button):not([lang])',
    );
    const begun = performance.now();
    toggle.click();
    while (!document.querySelector('[role=treegrid] [data-bar]')) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  });
  await sleep(1000);
  const nodes = await page.locator('[role=treegrid] *').count();
  const frames = await page.evaluate(async (ms) => {
    const grid = document.querySelector('[role=treegrid]');
    const gaps = [];
    const begun = performance.now();
    for (let last = begun; last - begun < ms;) {
      grid.scrollTop += 90;
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return gaps.slice(2).sort((a, b) => a - b);
  }, scrollsForMs);
  await page.context().close();
  const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))];
  return { mountMs, nodes, frameP50Ms: at(0.5), frameP95Ms: at(0.95), frameWorstMs: frames.at(-1) };
}

function answerFor({ from, rowOffset, rowLimit }) {
  const date = from.slice(0, 10);
  const at = (minutes) =>
    `${date}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00+08:00`;
  const hours = Object.fromEntries(
    ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [['08:00', '22:00']]]),
  );
  const rowOf = (n) => ({
    space: { id: `spc_${n}`, code: `5E-${n}`, name: { en: `Room ${n}` }, kind: 'meeting_room', capacity: 1 },
    items: Array.from({ length: bookingsPerRow }, (_, k) => {
      const start = 480 + k * 150 + ((n * 7) % 4) * 15;
      return {
        kind: 'booking',
        id: `bkg_${n}_${k}`,
        version: 1,
        start: at(start),
        end: at(start + 60 + ((n + k) % 4) * 15),
        status: 'confirmed',
        units: 1,
        mine: (n + k) % 9 === 0,
        title: `Meeting ${k}`,
        tenant: { id: 'ten_1', name: { en: 'NovaBio' } },
      };
    }),
    hours,
    terms: { stepMinutes: 15, minMinutes: 15, maxMinutes: 480, holidays: 'open' },
  });
  const groupOf = (n) => ({
    building: { id: `bld_${n}`, code: `${1 + Math.floor(n / 10)}E`, name: { en: 'Building' } },
    floor: { id: `flr_${n}`, code: `${n % 10}/F`, name: { en: `${n % 10}/F` } },
    rows: rowsPerFloor,
  });
  const count = Math.max(0, Math.min(rowLimit, rows - rowOffset));
  return {
    asOf: at(0),
    total: rows,
    rows: Array.from({ length: count }, (_, n) => rowOf(rowOffset + n)),
    errors: [],
    holidays: [],
    ...(rowOffset === 0 && { groups: Array.from({ length: rows / rowsPerFloor }, (_, n) => groupOf(n)) }),
  };
}

function report(results) {
  const targets = [
    ['JavaScript of the first screen, gzipped', 'scriptKb', 170, 'KB'],
    ['largest contentful paint', 'lcpMs', 1500, 'ms'],
    [`timeline of ${rows} rows and ${rows * bookingsPerRow} bookings, mount`, 'mountMs', 150, 'ms'],
    ['elements in the grid', 'nodes', 400, ''],
    ['frame while scrolling, p95', 'frameP95Ms', 25, 'ms'],
  ];
  for (const [name, key, most, unit] of targets) {
    const got = results[key];
    console.log(
      `${got <= most ? 'ok  ' : 'MISS'} ${name.padEnd(58)} ${got.toFixed(unit === '' ? 0 : 1).padStart(8)} ${unit.padEnd(2)} (≤ ${most})`,
    );
  }
  console.log(`     (and fetched in idle time afterwards: ${results.idleScriptKb.toFixed(1)} KB)`);
  // A machine with other work to do shows it here, and in every time above.
  const machine = { cpus: os.cpus().length, load: os.loadavg()[0] };
  console.log(`\n${machine.cpus} cores, load ${machine.load.toFixed(1)}`);
  const folder = path.resolve(import.meta.dirname, 'results');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `page-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`);
  fs.writeFileSync(file, `${JSON.stringify({ machine, viewport, rows, ...results }, undefined, 2)}\n`);
  console.log(`\nWritten to ${path.relative(process.cwd(), file)}`);
}
