import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of one's own, all migrations applied: empty, or with the demo campus in it. */
export async function freshDatabase({
  template = 'empty',
}: { template?: 'empty' | 'demo' } = {}): Promise<FreshDatabase> {
  const source = template === 'demo' ? await demoTemplate() : emptyTemplate();
  const name = `${emptyTemplate()}_${randomUUID().slice(0, 8)}`;
  await asAdmin((admin) => copyDatabase(admin, source, name));

  return {
    url: urlOf(name),
    drop: () => asAdmin((admin) => dropDatabase(admin, name)),
  };
}

/** Made by the first test of a run that asks for it; the others wait. */
async function demoTemplate(): Promise<string> {
  const demo = `${emptyTemplate()}_demo`;

  await asAdmin(async (admin) => {
    // Held by the session, so it ends with the connection.
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [demo]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [demo]);
    if (rowCount) return;

    const draft = `${demo}_draft`;
    await dropDatabase(admin, draft);
    await copyDatabase(admin, emptyTemplate(), draft);
    await seed(urlOf(draft));
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${demo}`);
  });
  return demo;
}

/**
 * The demo campus, in a process of its own, where the compiled application runs as it does outside of tests: the whole of
 * it, as `npm start` has it, or with no more than the last weeks, whose usage is counted.
 */
export async function seed(url: string, extent: 'whole' | 'recent' = 'recent'): Promise<void> {
  const script = path.resolve('test/support/seed-demo.mjs');
  await promisify(execFile)(process.execPath, [script, url, extent], { maxBuffer: 64 * 1024 * 1024 });
}

function copyDatabase(admin: pg.Client, source: string, name: string): Promise<unknown> {
  return admin.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY FILE_COPY`);
}

function dropDatabase(admin: pg.Client, name: string): Promise<unknown> {
  return admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<void> {
  const admin = new pg.Client({ connectionString: fromSetup('TEST_ADMIN_URL') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function emptyTemplate(): string {
  return fromSetup('TEST_TEMPLATE');
}

function urlOf(database: string): string {
  const url = new URL(fromSetup('TEST_ADMIN_URL'));
  url.pathname = `/${database}`;
  return url.toString();
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error('No test database: only *.e2e-spec.ts and *.browser-spec.ts get one.');
  return value;
}
