import type { Figures } from '../measure.js';
import type { Target } from '../report.js';
import type { Footprint } from './footprint.js';

export interface ScaleRow {
  name: string;
  figures: Figures;
  /** Pages of 8 KiB that Postgres has looked at for each, wherever they were. */
  pages: number;
}

export interface ScaleRound {
  bookings: number;
  rows: ScaleRow[];
  footprint: Footprint;
  /** What the store says that must not be. */
  broken: string[];
}

/** Of processor time and of pages, against the smallest campus. */
const mostGrowth = 1.3;
const flat = ['booking', 'search'];

const cpu = ({ figures }: ScaleRow) => (figures.postgresMicros + figures.nodeMicros) / 1000;

const columns: [title: string, cell: (row: ScaleRow, first: ScaleRow) => string][] = [
  ['clients', ({ figures }) => String(figures.clients)],
  ['p50 ms', ({ figures }) => figures.p50.toFixed(1)],
  ['p99 ms', ({ figures }) => figures.p99.toFixed(1)],
  ['Postgres ms', ({ figures }) => (figures.postgresMicros / 1000).toFixed(2)],
  ['Node ms', ({ figures }) => (figures.nodeMicros / 1000).toFixed(2)],
  ['pages', ({ pages }) => pages.toFixed(0)],
  ['× p50', (row, first) => ratio(row.figures.p50, first.figures.p50)],
  ['× CPU', (row, first) => ratio(cpu(row), cpu(first))],
  ['× pages', (row, first) => ratio(row.pages, first.pages)],
];

const ratio = (value: number, first: number) => (value / first).toFixed(2);
const nameWidth = 42;

export const heading = () => 'way'.padEnd(nameWidth) + columns.map(([title]) => title.padStart(12)).join('');

export const line = (row: ScaleRow, first: ScaleRow = row) =>
  row.name.padEnd(nameWidth) + columns.map(([, cell]) => cell(row, first).padStart(12)).join('');

export const legend = `
Processor time of Postgres with all its processes and of the server, for each operation, refused ones too. Pages: blocks of
8 KiB that Postgres looked at for it, in memory or not, whatever else the machine was doing. × against the smallest campus.`;

export function footprintLine({ bookings, footprint }: ScaleRound): string {
  const { database, tables, node, postgres } = footprint;
  const each = Object.entries(tables).map(([name, size]) => `${name} ${size.toFixed(0)}`);
  return `${bookings} bookings: database ${database.toFixed(0)} MiB (${each.join(', ')}); memory: server ${node.toFixed(0)} MiB, Postgres ${postgres.toFixed(0)} MiB`;
}

/** That booking and searching do not grow; the rest is told without a promise. */
export function growthTargets(rounds: readonly ScaleRound[]): Target[] {
  const [first, ...larger] = rounds;
  return larger.flatMap(({ bookings, rows }) =>
    rows
      .filter(({ name }) => flat.some((word) => name.startsWith(word)))
      .flatMap((row) => {
        const before = first!.rows.find(({ name }) => name === row.name)!;
        return (
          [
            ['CPU', cpu(row) / cpu(before)],
            ['pages', row.pages / before.pages],
          ] as const
        ).map(([what, got]) => ({
          name: `${row.name}, ${bookings} bookings, ${what}`,
          wanted: `≤ ${mostGrowth} ×`,
          got: `${got.toFixed(2)} ×`,
          ok: got <= mostGrowth,
        }));
      }),
  );
}
