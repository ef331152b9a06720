import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figures } from './measure.js';

export interface Row {
  name: string;
  figures: Figures & { clientMicros?: number };
  /** How it compares with plain inserts by as many clients, before or after it, whichever were quicker. */
  ratio?: number;
}

export interface Target {
  name: string;
  wanted: string;
  got: string;
  ok: boolean;
}

export interface Round {
  bookings: number;
  rows: Row[];
  targets: Target[];
  drift: number;
}

const columns: { title: string; cell: (row: Row) => string }[] = [
  { title: 'clients', cell: ({ figures }) => String(figures.clients) },
  { title: 'done/s', cell: ({ figures }) => figures.perSecond.toFixed(0) },
  { title: '× plain', cell: ({ ratio }) => ratio?.toFixed(2) ?? '' },
  { title: 'p50 ms', cell: ({ figures }) => figures.p50.toFixed(1) },
  { title: 'p95 ms', cell: ({ figures }) => figures.p95.toFixed(1) },
  { title: 'p99 ms', cell: ({ figures }) => figures.p99.toFixed(1) },
  { title: 'Postgres µs', cell: ({ figures }) => figures.postgresMicros.toFixed(0) },
  { title: 'Node µs', cell: ({ figures }) => figures.nodeMicros.toFixed(0) },
  { title: 'client µs', cell: ({ figures }) => figures.clientMicros?.toFixed(0) ?? '' },
  {
    title: 'refused',
    cell: ({ figures: { done, refused } }) =>
      refused === 0 ? '' : `${((100 * refused) / (done + refused)).toFixed(0)} %`,
  },
];

const nameWidth = 46;

export const heading = () =>
  'way'.padEnd(nameWidth) + columns.map(({ title }) => title.padStart(12)).join('');

export const line = (row: Row) =>
  row.name.padEnd(nameWidth) + columns.map(({ cell }) => cell(row).padStart(12)).join('');

/** The words under the table: what the figures are of. */
export const legend = `
Microseconds are processor time for each operation, refused ones too: of Postgres with all its processes; of Node, which
is the bench itself where it holds the connections and the server behind HTTP; of the clients behind HTTP. Refused: the
share that found no room; done/s leaves them out.
Claims are made for bookings that exist already; whole bookings write booking, claim, history, change and the answer
under its key. Coalesced: batches of at most 64 on 4 connections. Single: the trigger alone decides, on a connection for
each client, as plain inserts have; a refusal keeps its connection.`;

export function showTargets(targets: readonly Target[]): void {
  for (const { name, wanted, got, ok } of targets) {
    console.log(`${ok ? 'ok    ' : 'MISSED'}  ${name.padEnd(58)} ${wanted.padStart(12)}  got ${got}`);
  }
}

/** What the figures were taken on; ratios travel between machines, figures do not. */
export const machine = () => ({
  node: process.version,
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  processors: `${os.availableParallelism()} × ${os.cpus()[0]?.model ?? 'unknown'}`,
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  load: os.loadavg()[0]!.toFixed(1),
});

export function writeResults(results: {
  began: Date;
  machine: object;
  rounds: readonly object[];
  name?: string;
}): string {
  const folder = path.resolve(import.meta.dirname, '../../bench/results');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(
    folder,
    `${results.name === undefined ? '' : `${results.name}-`}${results.began.toISOString().slice(0, 19).replaceAll(':', '')}.json`,
  );
  fs.writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
  return path.relative(process.cwd(), file);
}
