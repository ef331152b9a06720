import path from 'node:path';
import { holderOf } from './claim.mjs';

/** Who runs Tolo from this folder: `{ pid, birth, url, databaseUrl }`, as long as that process lives. */
export const RUNNING = '.tolo/running.json';

/** The database that is meant: the one that the environment names, else the one that runs here. */
export function databaseUrl() {
  return process.env.DATABASE_URL || holderOf(path.resolve(import.meta.dirname, '..', RUNNING))?.databaseUrl;
}

/** The same for scripts that can do nothing without one. */
export function requireDatabaseUrl() {
  const url = databaseUrl();
  if (url) return url;
  console.error('No database: start Tolo first (npm start), or set DATABASE_URL.');
  process.exit(1);
}
