import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { at, Campus, Person } from '../support/campus.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { startProcess, startServer } from '../support/server.js';

/** One in the schema `public`, as usual, the other in a schema that its address names, by a role that may do nothing else. */
describe('Two campuses in one database', () => {
  const north = `north_${randomUUID().slice(0, 8)}`;
  let database: FreshDatabase;
  let owner: pg.Client;
  let campuses: readonly [usual: Campus, north: Campus];
  const open = new Set<Campus>();

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`CREATE ROLE ${north} LOGIN PASSWORD 'of-the-north'`);
    const name = new URL(database.url).pathname.slice(1);
    await owner.query(`GRANT CREATE ON DATABASE ${name} TO ${north}`);
    const url = new URL(database.url);
    [url.username, url.password] = [north, 'of-the-north'];
    const [usual, other] = await Promise.all([
      startServer({ databaseUrl: database.url }),
      startProcess({ databaseUrl: `${url}?options=-csearch_path%3D${north}` }),
    ]);
    campuses = [await Campus.on(usual), await Campus.on(other)];
    for (const campus of campuses) open.add(campus);
  });
  afterAll(async () => {
    for (const campus of open) await campus.close();
    await owner?.query(`DROP OWNED BY ${north} CASCADE`).catch(() => {});
    await owner?.query(`DROP ROLE ${north}`).catch(() => {});
    await owner?.end();
    await database?.drop();
  });

  it('have all of their own, in two schemas each', async () => {
    const { rows } = await owner.query<{ schema: string; tables: number }>(
      `SELECT table_schema AS schema, count(*)::int AS tables FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema') GROUP BY 1`,
    );
    const tables = Object.fromEntries(rows.map(({ schema, tables: n }) => [schema, n]));
    expect(Object.keys(tables).toSorted()).toEqual(
      ['graphile_worker', north, `${north}_worker`, 'public'].toSorted(),
    );
    expect(tables[north]).toBe(tables['public']);
    expect(tables[`${north}_worker`]).toBe(tables['graphile_worker']);
  });

  it('know nothing of each other', async () => {
    const [usual, other] = campuses;
    const hour = [at(3, '10:00'), at(3, '11:00')] as const;
    const booked: string[] = [];
    for (const campus of campuses) {
      const [mei, room] = [await campus.person(), await campus.space({ code: 'THE-ROOM' })];
      await campus.settled();
      const since = (await mei.get('/changes?since=now')).body.nextCursor as string;
      const { status, body } = await mei.book(room, ...hour);
      expect(status).toBe(201);
      booked.push(body.id);
      await campus.settled();
      const { data } = (await mei.get(`/changes?since=${since}`)).body;
      expect(data.map(({ id }: { id: string }) => id)).toEqual([body.id]);
      expect(await campus.drift()).toBe(0);
    }
    const seen = await Promise.all(
      campuses.map(async ({ admin }) =>
        (await admin.get('/bookings?for=campus')).body.data.map(({ id }: { id: string }) => id),
      ),
    );
    expect(seen).toEqual(booked.map((id) => [id]));
    const stranger = new Person(other.server.url, usual.admin.token, usual.admin.user);
    expect((await stranger.get('/me')).status).toBe(401);
    await expect(other.db.query('SELECT FROM public.booking')).rejects.toThrow('permission denied');
  });

  it('do their own jobs', async () => {
    const runs = (campus: Campus) =>
      campus.db
        .query<{ n: number }>(
          `SELECT coalesce(sum(runs), 0)::int AS n FROM job_run WHERE name = 'forget-previews'`,
        )
        .then(({ rows }) => rows[0]!.n);
    const before = await Promise.all(campuses.map(runs));
    await campuses[1].db.query(`SELECT ${north}_worker.add_job('forget-previews')`);
    for (const deadline = Date.now() + 60_000; (await runs(campuses[1])) === before[1]; await sleep(50))
      if (Date.now() > deadline) throw new Error('It was not done in a minute.');
    expect(await runs(campuses[0])).toBe(before[0]);
  });

  it('are verified, and removed, one without the other', async () => {
    const [usual, other] = campuses;
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/verify.mjs'], {
      env: { ...process.env, DATABASE_URL: other.server.databaseUrl },
    });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^1 claims on 1 pools$/),
      ...Array(2).fill(expect.stringMatching(/: 0$/)),
      '0',
    ]);
    await other.close();
    open.delete(other);
    await owner.query(`DROP SCHEMA ${north}, ${north}_worker CASCADE`);
    const mei = await usual.person();
    expect((await mei.book(await usual.space(), at(3, '10:00'), at(3, '11:00'))).status).toBe(201);
  });
});
