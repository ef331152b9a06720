import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { at, Campus, signIn } from '../support/campus.js';
import { admin, type ServerProcess, startProcess } from '../support/server.js';
import { baseBackup, lay } from './base-backup.js';

interface Postgres {
  url(database: string): string;
  stop(): Promise<void>;
}

/** A server that writes durably and archives its log, its data kept in one folder: what docs/operations.md asks for. */
describe('A backup', () => {
  let home: string;
  let postgres: Postgres | undefined;
  let app: ServerProcess | undefined;
  const place = (name: string) => path.join(home, name);
  const run = promisify(execFile);

  beforeAll(async () => {
    home = await fs.mkdtemp(path.join(os.tmpdir(), 'tolo-restore-'));
    await fs.chmod(home, 0o777);
  });
  afterAll(async () => {
    await app?.terminate();
    await postgres?.stop();
    await fs.rm(home, { recursive: true, force: true });
  });

  /** On this folder of data. */
  async function serve(dataDir: string): Promise<Postgres> {
    const load = (name: string) => import(path.resolve('scripts', name));
    const { startPostgres } = await load('embedded-postgres.mjs');
    return startPostgres({ dataDir: place(dataDir), logFile: place(`${dataDir}.log`) });
  }
  async function asked<T>(
    server: Postgres,
    work: (db: pg.Client) => Promise<T>,
    database = 'tolo',
  ): Promise<T> {
    const db = new pg.Client({ connectionString: server.url(database) });
    await db.connect();
    try {
      return await work(db);
    } finally {
      await db.end();
    }
  }

  it('goes back to the moment before a mistake, with every booking of before and none of after', async () => {
    postgres = await serve('pg');
    await asked(
      postgres,
      async (db) => {
        await db.query('CREATE DATABASE tolo');
        await db.query('ALTER SYSTEM SET archive_mode = on');
        await db.query(`ALTER SYSTEM SET archive_command = 'cp "%p" "${place('archive')}/%f"'`);
      },
      'postgres',
    );
    await postgres.stop();
    await fs.mkdir(place('archive'));
    await fs.chmod(place('archive'), 0o777);
    postgres = await serve('pg');
    app = await startProcess({ databaseUrl: postgres.url('tolo') });
    const campus = await Campus.on(app);
    const [mei, room] = [await campus.person(), await campus.space()];
    const book = async (hour: number) =>
      (await mei.book(room, at(2, `${hour}:00`), at(2, `${hour + 1}:00`))).body.id as string;

    const before = await book(10);
    await asked(postgres, (db) => baseBackup(db, place('pg'), place('backup')));
    const since = await book(12);
    await sleep(1100);
    const moment = await asked(
      postgres,
      async (db) => (await db.query('SELECT now()::text AS at')).rows[0].at,
    );
    await sleep(1100);
    const after = await book(14);
    await campus.db.query('DROP TABLE booking CASCADE');
    await campus.db.end();
    await app.terminate();
    await asked(postgres, (db) => db.query('SELECT pg_switch_wal()'));
    await postgres.stop();
    postgres = undefined;

    await lay(place('backup/recovery.signal'), '');
    await fs.appendFile(
      place('backup/postgresql.auto.conf'),
      [
        `restore_command = 'cp "${place('archive')}/%f" "%p"'`,
        `recovery_target_time = '${moment}'`,
        `recovery_target_action = 'promote'`,
        `archive_mode = off`,
        '',
      ].join('\n'),
    );
    postgres = await serve('backup');
    app = await startProcess({ databaseUrl: postgres.url('tolo') });

    const again = await signIn(app.url, mei.user.email, 'a long password');
    const found = async (id: string) => (await again.get(`/bookings/${id}`)).status;
    expect([await found(before), await found(since), await found(after)]).toEqual([200, 200, 404]);
    expect((await again.book(room, at(2, '14:00'), at(2, '15:00'))).status).toBe(201);
    expect((await again.book(room, at(2, '12:00'), at(2, '13:00'))).body.code).toBe('slot-taken');
    const { stdout } = await run(process.execPath, ['scripts/verify.mjs'], {
      env: { ...process.env, DATABASE_URL: postgres.url('tolo') },
    });
    expect(stdout.trim().split('\n').at(-1)).toBe('0');
    expect((await signIn(app.url, admin.email, admin.password)).user.email).toBe(admin.email);
  });
});
