// `npm run bench:integrations`: how soon webhooks are told, what open streams cost those who book, and what a feed takes.
// One of them alone: `npm run bench:integrations -- streams`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEphemeralPostgres } from '../scripts/embedded-postgres.mjs';

const streams = 1000;
const rooms = 40;
const feedBookings = 500;
const samples = 120;
const syncedBookings = 10_000;
const syncs = 10;
const parts = { feed: measureFeed, webhooks: measureWebhooks, streams: measureStreams, sync: measureSync };
const asked = process.argv.slice(2);
const admin = { email: 'admin@bench.example', password: 'a long password' };

const postgres = await startEphemeralPostgres();
const server = await startServer(postgres.url('postgres'));
try {
  const campus = await openCampus();
  const targets = [];
  for (const [name, part] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) targets.push(...(await part(campus)));
  for (const { name, got, most, unit } of targets)
    console.log(
      `${got <= most ? 'ok  ' : 'MISS'}  ${name.padEnd(62)} ${got.toFixed(2)} ${unit} (wanted ≤ ${most} ${unit})`,
    );
} finally {
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  await postgres.stop();
}

async function startServer(databaseUrl) {
  const child = spawn(process.execPath, ['--max-semi-space-size=128', path.resolve('dist/src/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      SEED_DEMO: 'false',
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      WEBHOOK_ALLOW: 'http://127.0.0.1:*',
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

/** A floor of rooms, somebody who books them, and somebody who only looks. */
async function openCampus() {
  const { token } = await ask(undefined, 'POST', '/sessions', admin);
  const make = (where, body) => ask(token, 'POST', where, body);
  const campus = await make('/campuses', {
    code: 'BEN',
    name: { en: 'Bench' },
    timeZone: 'Asia/Hong_Kong',
    gfaM2: 100_000,
  });
  const building = await make('/buildings', {
    campusId: campus.id,
    code: '1E',
    name: { en: '1E' },
    gfaM2: 50_000,
  });
  const floor = await make('/floors', {
    buildingId: building.id,
    code: '1/F',
    level: 1,
    name: { en: '1/F' },
    gfaM2: 20_000,
  });
  const spaces = [];
  for (let n = 0; n < rooms; n++) {
    const room = { kind: 'meeting_room', useClass: 'meeting', areaM2: 5, capacity: 1 };
    const name = { code: `1E-${n}`, name: { en: `Room ${n}` } };
    spaces.push((await make('/spaces', { floorId: floor.id, ...name, ...room })).id);
  }
  const company = { code: 'bench', name: { en: 'Bench' }, country: 'HK', cluster: 'ict' };
  const tenant = await make('/tenants', company);
  const reader = { email: 'reader@bench.example', password: admin.password };
  await make(`/tenants/${tenant.id}/members`, { ...reader, name: 'Reader' });
  const { token: readerToken } = await ask(undefined, 'POST', '/sessions', reader);
  return { token, readerToken, slots: slotsOf(spaces) };
}

/** Half hours that are free, each given once. */
function* slotsOf(spaces) {
  for (let day = 2; ; day++)
    for (const spaceId of spaces)
      for (let n = 0; n < 16; n++) {
        const date = new Date(Date.now() + (day * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
        const at = (half) =>
          `${date}T${String(9 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}:00+08:00`;
        yield { spaceId, start: at(n), end: at(n + 1) };
      }
}

async function bookMany(token, slots, count) {
  for (let n = 0; n < count; n += 100) {
    const items = Array.from({ length: 100 }, () => ({ op: 'create', booking: slots.next().value }));
    const { results } = await ask(token, 'POST', '/bookings/batch', { items });
    const refused = results.find(({ problem }) => problem);
    if (refused) throw new Error(JSON.stringify(refused.problem));
  }
}

async function measureFeed({ token, slots }) {
  await bookMany(token, slots, feedBookings);
  const { url } = await ask(token, 'POST', '/feeds', { what: 'mine' });
  const [whole, known] = [[], []];
  let etag = '';
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    const response = await fetch(url, { headers: etag && n % 2 ? { 'if-none-match': etag } : {} });
    await response.text();
    (response.status === 304 ? known : whole).push(performance.now() - began);
    etag = response.headers.get('etag');
  }
  return [
    { name: `feed of ${feedBookings} bookings, p95`, got: p(whole, 95), most: 150, unit: 'ms' },
    { name: 'the same, not changed (304), p95', got: p(known, 95), most: 20, unit: 'ms' },
  ];
}

async function measureWebhooks({ token, slots }) {
  const arrived = new Map();
  const receiver = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => (body += text));
    request.on('end', () => {
      arrived.set(JSON.parse(body).subject, performance.now());
      response.writeHead(204).end();
    });
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const url = `http://127.0.0.1:${receiver.address().port}/`;
  const { id } = await ask(token, 'POST', '/webhook-endpoints', { url, types: ['booking'] });
  const took = [];
  for (let n = 0; n < samples; n++) {
    const booking = await ask(token, 'POST', '/bookings', slots.next().value);
    const committed = performance.now();
    while (!arrived.has(booking.id)) await sleep(5);
    took.push(Math.max(0, arrived.get(booking.id) - committed));
  }
  await ask(token, 'DELETE', `/webhook-endpoints/${id}`);
  receiver.closeAllConnections();
  receiver.close();
  return [{ name: 'webhook: first delivery after commit, p95', got: p(took, 95) / 1000, most: 2, unit: 's' }];
}

/** Most readers of a stream are told of few bookings: what is others' is not theirs. */
async function measureStreams(campus) {
  await booking(campus);
  const before = await booking(campus);
  const without = memory();
  const agent = new http.Agent({ maxSockets: Infinity });
  const open = [];
  for (let n = 0; n < streams; n += 100)
    open.push(...(await Promise.all(Array.from({ length: 100 }, () => listen(campus.readerToken, agent)))));
  await sleep(2000);
  const during = await booking(campus);
  console.log(
    `memory of the server: ${without.toFixed(0)} MiB, with ${streams} streams open ${memory().toFixed(0)} MiB`,
  );
  for (const stream of open) stream.destroy();
  agent.destroy();
  const told = (times) => `p50 ${p(times, 50).toFixed(1)} ms, p95 ${p(times, 95).toFixed(1)} ms`;
  console.log(`booking, no stream open:            ${told(before)}`);
  console.log(`booking, ${streams} streams open:        ${told(during)}`);
  const got = p(during, 50) / p(before, 50);
  return [{ name: `booking with ${streams} streams open against none, p50`, got, most: 1.5, unit: '×' }];
}

/** What a calendar program asks when it comes for the first time, and from then on. */
async function measureSync({ token, slots }) {
  await bookMany(token, slots, syncedBookings);
  const program = await ask(token, 'POST', '/app-passwords', { name: 'Bench' });
  const { user } = await ask(token, 'GET', '/me').then((me) => ({ user: me.user ?? me }));
  const authorization = `Basic ${Buffer.from(`${program.username}:${program.password}`).toString('base64')}`;
  const sync = async (since) => {
    const began = performance.now();
    const response = await fetch(`${server.url}/dav/u/${user.id}/cal/mine/`, {
      method: 'REPORT',
      headers: { authorization, depth: '1', 'content-type': 'application/xml' },
      body: `<sync-collection xmlns="DAV:"><sync-token>${since}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>`,
    });
    const text = await response.text();
    const [, next] = /sync-token>([^<]+)</.exec(text) ?? [];
    return { took: performance.now() - began, events: text.split('<d:response>').length - 1, next };
  };
  const [whole, news] = [[], []];
  for (let n = 0; n < syncs; n++) {
    const { took, events, next } = await sync('');
    if (events < syncedBookings) throw new Error(`Only ${events} events came.`);
    whole.push(took);
    news.push((await sync(next)).took);
  }
  return [
    {
      name: `sync-collection of ${syncedBookings} events, p50`,
      got: p(whole, 50) / 1000,
      most: 1,
      unit: 's',
    },
    { name: 'the same, nothing new since, p50', got: p(news, 50), most: 100, unit: 'ms' },
  ];
}

async function booking({ token, slots }) {
  const took = [];
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    await ask(token, 'POST', '/bookings', slots.next().value);
    took.push(performance.now() - began);
    await sleep(20);
  }
  return took;
}

/** MiB that the server holds. */
function memory() {
  const status = fs.readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)[1]) / 1024;
}

/** An open stream that is read. */
async function listen(token, agent) {
  const request = http.get(`${server.url}/api/v1/events/stream`, {
    agent,
    headers: { authorization: `Bearer ${token}` },
  });
  const [response] = await once(request, 'response');
  response.on('error', () => {}).resume();
  return response;
}

async function ask(token, method, where, body) {
  const response = await fetch(`${server.url}/api/v1${where}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

function p(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}
