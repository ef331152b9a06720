// One database server for the whole run, with the migrations applied once to a template.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { startEphemeralPostgres } from '../../scripts/embedded-postgres.mjs';

export default async function prepareDatabase({ maxWorkers }) {
  // Shared by the projects of a run.
  globalThis.testDatabase ??= await prepare();
  globalThis.testHosts ??= await openHosts(maxWorkers);
}

/** One for each worker. */
async function openHosts(count) {
  const hosts = Array.from({ length: count }, () =>
    fork(path.join(import.meta.dirname, 'server-host.mjs'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const ports = await Promise.all(hosts.map(async (host) => (await once(host, 'message'))[0]));
  process.env.TEST_HOSTS = ports.map((port) => `http://127.0.0.1:${port}`).join(',');
  return hosts;
}

async function prepare() {
  const server = process.env.DATABASE_URL ? undefined : await startEphemeralPostgres();
  const adminUrl = process.env.DATABASE_URL ?? server.nearUrl('postgres');
  // Several runs may share one server.
  const template = `tolo_test_${process.pid}_${Date.now().toString(36)}`;

  await run(adminUrl, `CREATE DATABASE ${template} TEMPLATE template0`);
  await migrate(withDatabase(adminUrl, template));

  process.env.TEST_ADMIN_URL = adminUrl;
  process.env.TEST_TEMPLATE = template;
  return { server, adminUrl, template };
}

async function migrate(url) {
  const { dataSourceOptions } = await import('../../dist/src/data-source.js');
  const dataSource = new DataSource(dataSourceOptions(url));
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
}
