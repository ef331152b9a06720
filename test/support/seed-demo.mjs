// node test/support/seed-demo.mjs <url of a migrated database> [whole]
import pg from 'pg';
import { createApp } from '../../dist/src/app.js';
import { readConfig } from '../../dist/src/config.js';
import { seedDemo } from '../../dist/src/demo/index.js';
import { UsageCounting } from '../../dist/src/insights/index.js';

const [url, extent] = process.argv.slice(2);
// What was months ago only those ask for who look at the whole, and it would take as long to count as all the rest.
await seedDemo(url, { withPast: extent === 'whole' });
if (extent !== 'whole') await count();

/** Once for all copies: each server would otherwise spend its first minutes on it, while browsers wait. */
async function count() {
  const app = await createApp(readConfig({ DATABASE_URL: url, LOG_LEVEL: 'error' }));
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const isDone = async () =>
      (await db.query('SELECT count(*) FILTER (WHERE due) = 0 AS done FROM usage_day')).rows[0].done;
    do await app.get(UsageCounting, { strict: false }).catchUp();
    while (!(await isDone()));
  } finally {
    await db.end();
    await app.close();
  }
}
