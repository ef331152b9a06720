import fs from 'node:fs';
import type { Client } from 'pg';
import type { Counted } from '../cpu.js';

/** What there is of everything, in MiB. */
export interface Footprint {
  database: number;
  tables: Record<string, number>;
  node: number;
  /** Of Postgres with all its processes, what they share counted once. */
  postgres: number;
}

const tables = ['booking', 'booking_history', 'change', 'claim', 'ledger'];

export async function footprintOf(db: Client, { node, postmaster }: Counted): Promise<Footprint> {
  const { rows } = await db.query<{ name: string; bytes: string }>(
    `SELECT name, pg_total_relation_size(name::regclass) AS bytes FROM unnest($1::text[]) AS name
     UNION ALL SELECT 'database', pg_database_size(current_database())`,
    [tables],
  );
  const sizes = Object.fromEntries(rows.map(({ name, bytes }) => [name, mib(Number(bytes))]));
  const { database = NaN, ...each } = sizes;
  const server = fs
    .readdirSync('/proc')
    .filter((pid) => Number(pid) === postmaster || parentOf(pid) === postmaster);
  return {
    database,
    tables: each,
    node: memoryOf(String(node), 'Rss'),
    postgres: server.reduce((sum, pid) => sum + memoryOf(pid, 'Pss'), 0),
  };
}

const mib = (bytes: number) => bytes / 2 ** 20;

function parentOf(pid: string): number | undefined {
  const [, parent] = /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

function memoryOf(pid: string, what: 'Rss' | 'Pss'): number {
  const [, kib] = new RegExp(`^${what}:\\s*(\\d+) kB`, 'm').exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return mib(Number(kib ?? NaN) * 1024);
}

/** Nothing of a process that has ended meanwhile, or of a system that tells of none. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
