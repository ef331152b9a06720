import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { dataSourceOptions } from './data-source.js';
import { addFirstAdmin } from './identity/index.js';
import { databaseError } from './platform/index.js';
import { prepareSchema } from './prepare-schema.js';

/** The number under which processes that start together take turns in migrating; another for each schema. */
const migrationLock = 7_036_001;
const turnOf = `CASE current_schema() WHEN 'public' THEN $1::bigint ELSE hashtextextended(current_schema(), $1) END`;

/** Behind a migration that waits for a table, everybody waits who uses it: it lets them pass, and comes back. */
const waitsMs = 1_000;
const pauseMs = 500;
const mostTries = 200;
const lockNotAvailable = '55P03';

/** Brings the database to this version's schema; fills an empty one with the demo campus or a first admin, where asked to. */
export async function prepareDatabase(config: Config): Promise<void> {
  await prepareSchema(config.DATABASE_URL);
  const dataSource = new DataSource({
    ...dataSourceOptions(config.DATABASE_URL),
    extra: { max: 2, lock_timeout: waitsMs },
  });
  await dataSource.initialize();
  try {
    const turn = dataSource.createQueryRunner();
    try {
      // Whoever is before us takes as long as it takes.
      await turn.query('SET lock_timeout = 0');
      await turn.query(`SELECT pg_advisory_lock(${turnOf})`, [migrationLock]);
      await migrate(dataSource);
      await fill(dataSource, config);
      await turn.query(`SELECT pg_advisory_unlock(${turnOf})`, [migrationLock]);
    } finally {
      await turn.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

async function migrate(dataSource: DataSource): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await dataSource.runMigrations();
      return;
    } catch (error) {
      if (databaseError(error).code !== lockNotAvailable || tries === mostTries) throw error;
      await sleep(pauseMs);
    }
  }
}

async function fill(dataSource: DataSource, config: Config): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = config;
  if (email && password) await dataSource.transaction((tx) => addFirstAdmin(tx, { email, password }));
  if (config.SEED_DEMO === 'true' && (await isEmpty(dataSource, 'campus'))) {
    // A server without the demo never loads it.
    const { seedDemo } = await import('./demo/index.js');
    await seedDemo(config.DATABASE_URL, { password: config.DEMO_PASSWORD, log: console.log });
  }
}

const isEmpty = async (dataSource: DataSource, table: string): Promise<boolean> =>
  (await dataSource.query<unknown[]>(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0;
