// `npm run --silent db:url`: where the database is, for psql and other tools.
import path from 'node:path';
import { holderOf } from './claim.mjs';
import { RUNNING } from './running.mjs';

const url =
  process.env.DATABASE_URL || holderOf(path.resolve(import.meta.dirname, '..', RUNNING))?.databaseUrl;

if (url) {
  console.log(url);
} else {
  console.error('No database: start Tolo first (npm start), or set DATABASE_URL.');
  process.exitCode = 1;
}
