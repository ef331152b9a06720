import { createApp } from './app.js';
import { readConfig } from './config.js';
import { UsageCounting } from './insights/index.js';

/** Writes to stdout how many rows of what is counted by days differ from a recount; `npm run verify -- --usage` asks it. */
const app = await createApp(readConfig({ LOG_LEVEL: 'error', ...process.env }));
try {
  console.log(await app.get(UsageCounting, { strict: false }).drift());
} finally {
  await app.close();
}
