import { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { dataSourceOptions } from './data-source.js';
import { addFirstAdmin } from './identity/index.js';

/** The number under which processes that start together take turns in migrating. */
const migrationLock = 7_036_001;

/** Brings the database to this version's schema; fills an empty one with the demo campus or a first admin, where asked to. */
export async function prepareDatabase(config: Config): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(config.DATABASE_URL), extra: { max: 2 } });
  await dataSource.initialize();
  try {
    const turn = dataSource.createQueryRunner();
    try {
      await turn.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await dataSource.runMigrations();
      await fill(dataSource, config);
      await turn.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    } finally {
      await turn.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

async function fill(dataSource: DataSource, config: Config): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = config;
  if (email && password) await dataSource.transaction((tx) => addFirstAdmin(tx, { email, password }));
  if (config.SEED_DEMO === 'true') await fillWithDemo(dataSource, config);
}

async function fillWithDemo(
  dataSource: DataSource,
  { DATABASE_URL, DEMO_PASSWORD: password }: Config,
): Promise<void> {
  // A server without the demo never loads it.
  const { demoSignIns, seedDemo } = await import('./demo/index.js');
  const [campus] = await dataSource.query<unknown[]>('SELECT 1 FROM campus LIMIT 1');
  if (!campus) await seedDemo(DATABASE_URL, { password, log: console.log });

  const emails = demoSignIns.map(({ email }) => email);
  const [known] = await dataSource.query<unknown[]>('SELECT 1 FROM member WHERE email = ANY ($1) LIMIT 1', [
    emails,
  ]);
  if (known)
    console.log(
      `Sign in with the password ${password} as\n${emails.map((email) => `  ${email}`).join('\n')}`,
    );
}
