import { readdirSync, statSync } from 'node:fs';
import fs from 'node:fs/promises';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { at, Campus } from './support/campus.js';
import { admin, type ServerProcess } from './support/server.js';

interface JobRun {
  endedAt: string;
  succeededAt: string | null;
  runs: number;
  failures: number;
}

interface Ready {
  status: string;
  info: { jobs: Record<string, JobRun | null> };
}

const arrivesWithinMs = 8000;
const halves = process.env['LONG'] ? 1000 : 100;

describe('Running the server', () => {
  let campus: Campus<ServerProcess>;

  beforeAll(async () => {
    campus = await Campus.openApart({
      DB_POOL_SIZE: '3',
      DB_QUEUE_LIMIT: '5',
      REQUEST_TIMEOUT_MS: String(arrivesWithinMs),
      TRUST_PROXY: 'true',
    });
  });
  afterAll(() => campus.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(campus.server.url + path, { headers });

  /** What is answered to these octets. */
  async function said(octets: string) {
    const socket = net.connect(Number(new URL(campus.server.url).port), '127.0.0.1');
    socket.write(octets);
    const answer = await text(socket);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    return {
      status: Number(head.split(' ')[1]),
      type: /^content-type: (.*)$/im.exec(head)?.[1],
      body: JSON.parse(body) as Record<string, string>,
    };
  }

  it('says that it lives, and that it can serve', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).status).toBe(200);
  });

  it('tells when each job last ran, and how often one failed', async () => {
    const db = new pg.Client({ connectionString: campus.server.databaseUrl });
    await db.connect();
    const told = async () => (await (await get('/readyz')).json()) as Ready;
    const run = async (done: (job: JobRun) => boolean) => {
      await db.query(`SELECT graphile_worker.add_job('forget-previews', max_attempts := 1)`);
      for (let triesLeft = 300; ; triesLeft--) {
        const job = (await told()).info.jobs['forget-previews'];
        if (job && done(job)) return job;
        if (triesLeft === 0) throw new Error(`Not so after half a minute: ${JSON.stringify(job)}`);
        await sleep(100);
      }
    };

    try {
      expect((await told()).info.jobs).toHaveProperty('trim-change-log', null);
      const good = await run(({ runs }) => runs > 0);
      await db.query('ALTER TABLE series_preview RENAME TO series_preview_gone');
      const bad = await run(({ failures }) => failures > 0);

      expect(good).toMatchObject({ failures: 0, succeededAt: good.endedAt });
      expect(bad).toMatchObject({ failures: 1, succeededAt: good.endedAt });
      expect(bad.endedAt > good.endedAt).toBe(true);
      expect((await told()).status).toBe('ok');
      const figures = await (await get('/metrics')).text();
      expect(figures).toContain('tolo_job_failures{job="forget-previews"} 1');
      expect(figures).toMatch(/tolo_job_last_success_timestamp_seconds\{job="forget-previews"\} 1\d{9}/);
    } finally {
      await db.query('ALTER TABLE IF EXISTS series_preview_gone RENAME TO series_preview');
      await db.end();
    }
  });

  it('does again by itself what has failed', async () => {
    const { db } = campus;
    const waiting = async () =>
      (
        await db.query<{ attempts: number; isLater: boolean; error: string | null }>(
          `SELECT attempts, run_at > now() AS "isLater", last_error AS error FROM graphile_worker.jobs WHERE key = 'again'`,
        )
      ).rows[0];
    const until = async (isSo: (job: Awaited<ReturnType<typeof waiting>>) => boolean) => {
      for (let triesLeft = 300; !isSo(await waiting()); triesLeft--) {
        if (triesLeft === 0)
          throw new Error(`Not so after half a minute: ${JSON.stringify(await waiting())}`);
        await sleep(100);
      }
    };
    await db.query('ALTER TABLE series_preview RENAME TO series_preview_gone');
    try {
      await db.query(`SELECT graphile_worker.add_job('forget-previews', job_key := 'again')`);
      await until((job) => job?.attempts === 1 && job.error !== null);
      expect(await waiting()).toMatchObject({
        isLater: true,
        error: expect.stringContaining('series_preview'),
      });
    } finally {
      await db.query('ALTER TABLE series_preview_gone RENAME TO series_preview');
    }
    // As if its time had come; whoever looks for one job finds the other.
    await db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = 'again'`);
    await db.query(`SELECT graphile_worker.add_job('forget-answers')`);
    await until((job) => job === undefined);
  });

  it('tells of all that runs by itself, as the operations manual does', async () => {
    const manual = await fs.readFile('docs/operations.md', 'utf8');
    const [, jobs = ''] = /^## Jobs$(.*?)^## /ms.exec(manual) ?? [];
    const told = [...jobs.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name!);
    const ready = async () => ((await (await get('/readyz')).json()) as Ready).info.jobs;
    // Beside them stands that they are no reason to send no traffic.
    expect(new Set([...told, 'status'])).toEqual(new Set(Object.keys(await ready())));
    // What each process does every second runs before long.
    for (let n = 0; n < 300 && !(await ready())['deliver-webhooks']; n++) await sleep(100);
    expect((await ready())['deliver-webhooks']).toMatchObject({ failures: 0 });
  });

  it('counts requests by route, and never by id', async () => {
    const mei = await campus.person();
    await mei.get('/bookings/bkg_01h2xcejqtf2nbrexx3vqjhp41');

    const figures = await (await get('/metrics')).text();

    expect(figures).toMatch(
      /tolo_http_request_seconds_count\{method="GET",route="\/api\/v1\/bookings\/:id",status="404"\} [1-9]/,
    );
    expect(figures).toContain('tolo_database_connections{state="idle"}');
    expect(figures).not.toContain('bkg_');
  });

  it('gives every answer an id that its log knows, and logs no secret', async () => {
    const mei = await campus.person();
    const answer = await mei.get('/me?leaked=s3cr3t');
    await sleep(100);

    const lines = campus.server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

    expect(lines.find(({ requestId }) => requestId === answer.headers['request-id'])).toMatchObject({
      method: 'GET',
      path: '/api/v1/me',
      level: 'info',
    });
    for (const secret of [mei.token, 'a long password', admin.password, 's3cr3t'])
      expect(campus.server.output()).not.toContain(secret);
  });

  it("explains each problem on a page, in the reader's language", async () => {
    expect(await (await get('/problems/slot-taken', { 'accept-language': 'zh-HK' })).text()).toContain(
      '時段已被預訂',
    );
    expect((await get('/problems/no-such-thing')).status).toBe(404);
  });

  it('refuses in the language that is asked for, under the same code', async () => {
    const answer = await get('/api/v1/bookings', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' });
    expect(answer.headers.get('content-language')).toBe('zh-Hans');
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated', title: '请先登录' });
  });

  it('refuses what it cannot read in the words of all other refusals', async () => {
    for (const [target, code, status] of [
      ['/api/v1/bookings/%zz', 'malformed-request', 400],
      ['/api/v1/bookings/%E0%A4%A', 'malformed-request', 400],
      // Of which a router may take the first character for a slash.
      ['*healthz', 'malformed-request', 400],
      ['healthz', 'malformed-request', 400],
      [`/api/v1/bookings/${'x'.repeat(1000)}`, 'not-found', 404],
      [`/api/v1/bookings/${'x'.repeat(20_000)}`, 'headers-too-large', 431],
    ] as const) {
      const answer = await said(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      expect([target.slice(0, 40), answer.status, answer.body.code, answer.body.status]).toEqual([
        target.slice(0, 40),
        status,
        code,
        status,
      ]);
      expect(answer.type).toBe('application/problem+json; charset=utf-8');
      expect((await get(answer.body.type!)).status).toBe(200);
    }
    expect((await said('no such thing\r\n\r\n')).body).toMatchObject({
      code: 'malformed-request',
      title: 'The request cannot be read',
      detail: 'This is not a request of HTTP/1.1.',
    });
    const refused = await get('/api/v1/bookings/%', { 'accept-language': 'zh-HK' });
    expect(refused.headers.get('request-id')).toMatch(/^req_/);
    expect(await refused.json()).toMatchObject({
      title: '請求無法讀取',
      requestId: refused.headers.get('request-id'),
    });
  });

  it('serves its screens whatever is asked of them: in parts that there are not, or as somebody knew them once', async () => {
    expect((await get('/', { range: 'bytes=999999999-' })).status).toBe(200);
    for (const [name, value] of [
      ['if-match', '"x'],
      ['if-unmodified-since', 'Mon, 01 Jan 2001 00:00:00 GMT'],
    ] as const) {
      const refused = await get('/', { [name]: value });
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
        412,
        'version-conflict',
      ]);
    }
  });

  it('sends little script to the first screen', () => {
    const folder = 'dist/web/assets';
    // One for the page, one for the words of each language, of which a browser fetches one.
    const [page = 0, words = 0] = readdirSync(folder)
      .filter((name) => /^first-.*\.js\.gz$/.test(name))
      .map((name) => statSync(`${folder}/${name}`).size)
      .sort((a, b) => b - a);
    expect(page + words).toBeLessThan(168 * 1024);
  });

  it('behind a proxy that speaks https, gives out cookies of this host alone, which no plain connection carries', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    const signedIn = await fetch(`${campus.server.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...https },
      body: JSON.stringify({ email: admin.email, password: admin.password }),
    });
    const cookie = signedIn.headers.get('set-cookie')!;
    expect(cookie).toMatch(
      /^__Host-tolo_session=tolo_ses_[\w-]+; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await get('/api/v1/me', { cookie, ...https })).status).toBe(200);
    expect((await get('/api/v1/me', { cookie })).status).toBe(401);
    const left = await fetch(`${campus.server.url}/api/v1/sessions/current`, {
      method: 'DELETE',
      headers: { cookie, ...https },
    });
    expect(left.headers.get('set-cookie')).toMatch(/^__Host-tolo_session=; Max-Age=0; Path=\/; .*Secure/);
  });

  it(`lets go of ${halves} who begin a request and never end it, and serves the others meanwhile`, async () => {
    const { port } = new URL(campus.server.url);
    const memory = async () =>
      Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await get('/metrics')).text())![1]);
    const before = await memory();
    let [open, last] = [halves, ''];
    const sockets = Array.from({ length: halves }, (_, n) => {
      const socket = net.connect(Number(port), '127.0.0.1');
      socket.on('error', () => {}).on('close', () => open--);
      socket.on('data', (octets) => (last = octets.toString()));
      // Of half of them the head never ends, of the others the body.
      socket.write(
        `POST /api/v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${n % 2 ? 'x' : 'content-length: 99\r\n\r\n{'}`,
      );
      return socket;
    });
    try {
      const began = performance.now();
      while (open > halves / 2) {
        const asked = performance.now();
        expect((await get('/healthz')).status).toBe(200);
        // On a machine that has much else to do, too.
        expect(performance.now() - asked).toBeLessThan(5000);
        expect(performance.now() - began).toBeLessThan(60_000);
        await sleep(50);
      }
      expect(last).toMatch(/^HTTP\/1\.1 408 .*"code":"request-timeout"/s);
      // Of few, what is measured is what else the process does.
      if (halves === 1000) expect(((await memory()) - before) / halves).toBeLessThan(200_000);
      for (const end = Date.now() + 60_000; open > 0; await sleep(50)) expect(Date.now()).toBeLessThan(end);
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });

  it('answers 503 at once where too many wait for the database, and serves again after', async () => {
    const mei = await campus.person();
    const blocker = new pg.Client({ connectionString: campus.server.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE booking IN ACCESS EXCLUSIVE MODE');

    const began = Date.now();
    const waiting = Array.from({ length: 40 }, () => mei.get('/bookings'));
    const refused = await Promise.race(
      waiting.map(async (reply) => ((await reply).status === 503 ? reply : new Promise<never>(() => {}))),
    );
    const took = Date.now() - began;
    await blocker.query('ROLLBACK');
    await blocker.end();

    expect(refused.body.code).toBe('overloaded');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(took).toBeLessThan(4000);
    expect(
      (await Promise.all(waiting))
        .map(({ status }) => status)
        .filter((status) => status !== 503 && status !== 200),
    ).toEqual([]);
    expect((await mei.get('/bookings')).status).toBe(200);
  });

  it('outlives the loss of every connection to the database', async () => {
    const mei = await campus.person();
    await campus.db.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );

    const statuses: number[] = [];
    for (let tries = 0; tries < 20 && statuses.at(-1) !== 200; tries++) {
      statuses.push((await mei.get('/bookings')).status);
      await sleep(50);
    }

    expect(statuses.at(-1)).toBe(200);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  });
});

describe('The jobs of the clock', () => {
  const waiting = async (campus: Campus): Promise<string[]> =>
    (
      await campus.db.query<{ task: string }>('SELECT task_identifier AS task FROM graphile_worker.jobs')
    ).rows.map(({ task }) => task);
  async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
    for (const deadline = Date.now() + 10_000; !(await isSo()); await sleep(50))
      if (Date.now() > deadline) throw new Error('It never came to be so.');
  }

  it('go on after one could not be written down as done, and end at once', async () => {
    const campus = await Campus.openApart();
    try {
      await campus.db.query(`
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$;
        CREATE TRIGGER refuse BEFORE DELETE ON graphile_worker._private_jobs FOR EACH STATEMENT EXECUTE FUNCTION refuse()`);
      await campus.db.query(`SELECT graphile_worker.add_job('forget-answers')`);
      await until(() => campus.server.output().includes('starting them again'));
      await campus.db.query('DROP TRIGGER refuse ON graphile_worker._private_jobs');
      await campus.db.query(`SELECT graphile_worker.add_job('tidy-capacity')`);
      await until(async () => !(await waiting(campus)).includes('tidy-capacity'));

      const began = Date.now();
      await campus.server.terminate();
      expect(Date.now() - began).toBeLessThan(1000);
      expect(campus.server.output()).not.toContain('already stopped');
    } finally {
      await campus.close();
    }
  });
});

describe('When the server ends', () => {
  it('in order, it finishes what is in flight', async () => {
    const campus = await Campus.openApart();
    const room = await campus.space();
    const person = await campus.person();
    const blocker = new pg.Client({ connectionString: campus.server.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE booking IN SHARE MODE');

    const booked = person.book(room, at(2, '10:00'), at(2, '11:00'));
    await sleep(200);
    const stopped = campus.server.terminate();
    await sleep(200);
    await blocker.query('ROLLBACK');
    await blocker.end();

    expect((await booked).status).toBe(201);
    await stopped;
    await expect(fetch(`${campus.server.url}/healthz`)).rejects.toThrow();
    await campus.close();
  });
});
