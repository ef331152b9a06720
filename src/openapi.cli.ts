import { createApp } from './app.js';
import { readConfig } from './config.js';
import { openApiDocument } from './openapi.js';

/** Writes the contract to stdout, from an application that has no database: `npm run openapi` keeps it in openapi.json. */
const config = readConfig({ DATABASE_URL: 'postgresql://preview', LOG_LEVEL: 'silent' });
const app = await createApp(config, { preview: true });
process.stdout.write(`${JSON.stringify(openApiDocument(app), sorted, 2)}\n`);

/** In the order of the names, so that a new endpoint moves no other line. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
