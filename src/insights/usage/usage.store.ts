import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import { type CountedCell, type CountedDay, hourly, summed } from './count-day.js';

const cellKey = ['grain', 'building_id', 'part_id', 'kind'];
const tallies = ['bookings', 'due', 'missed', 'who'];
const cellValues = [...hourly, ...summed.map((name) => `${name}_all`), ...tallies];
const spaceValues = ['booked', 'used', 'people', 'seats', ...tallies];

const list = (columns: readonly string[], table?: string) =>
  columns.map((column) => (table ? `${table}.${column}` : column)).join(', ');

/** Replaces what a day had by what it has: only what differs is written. */
const replace = (table: string, key: readonly string[], values: readonly string[], row: string) => `
  WITH counted AS MATERIALIZED (SELECT * FROM json_to_recordset($2) AS r (${row})),
  gone AS (
    DELETE FROM ${table} t WHERE t.day = $1 AND NOT EXISTS (SELECT FROM counted c WHERE (${list(key, 'c')}) = (${list(key, 't')}))
  )
  INSERT INTO ${table} (day, ${list(key)}, ${list(values)}) SELECT $1::date, ${list(key)}, ${list(values)} FROM counted
  ON CONFLICT (day, ${list(key)}) DO UPDATE SET ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
  WHERE (${list(values, table)}) IS DISTINCT FROM (${list(values, 'excluded')})`;

const cellRow = [
  'grain text, building_id uuid, part_id uuid, kind text',
  ...hourly.map((name) => `${name} integer[]`),
  ...summed.map((name) => `${name}_all bigint`),
  ...tallies.map((name) => `${name} integer`),
].join(', ');
const spaceRow = `space_id uuid, ${spaceValues.map((name) => `${name} bigint`).join(', ')}`;

const replaceCells = replace('usage_cell', cellKey, cellValues, cellRow);
const replaceSpaces = replace('usage_space', ['space_id'], spaceValues, spaceRow);

@Injectable()
export class UsageStore {
  async write(tx: Tx, date: string, { cells, spaces }: CountedDay, countedAt: Instant): Promise<void> {
    await tx.query(replaceCells, [date, JSON.stringify(cells.map(cellToRow))]);
    await tx.query(replaceSpaces, [
      date,
      JSON.stringify(spaces.map(({ spaceId, ...rest }) => ({ space_id: spaceId, ...rest }))),
    ]);
    await tx.query('UPDATE usage_day SET due = false, counted_at = $2 WHERE day = $1', [
      date,
      new Date(countedAt),
    ]);
  }

  /** Rows in which what is kept of a day differs from what it comes to when it is counted anew. */
  async differences(tx: Tx, date: string, { cells, spaces }: CountedDay): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `WITH ${differing('cell', 'usage_cell', [...cellKey, ...cellValues], '$2', cellRow)},
            ${differing('one', 'usage_space', ['space_id', ...spaceValues], '$3', spaceRow)}
       SELECT ((SELECT count(*) FROM cell) + (SELECT count(*) FROM one))::int AS n`,
      [
        date,
        JSON.stringify(cells.map(cellToRow)),
        JSON.stringify(spaces.map(({ spaceId, ...rest }) => ({ space_id: spaceId, ...rest }))),
      ],
    );
    return row!.n;
  }
}

const differing = (name: string, table: string, columns: readonly string[], rows: string, row: string) => `
  ${name}_kept AS (SELECT ${list(columns)} FROM ${table} WHERE day = $1),
  ${name}_counted AS (SELECT ${list(columns)} FROM json_to_recordset(${rows}) AS r (${row})),
  ${name} AS ((TABLE ${name}_kept EXCEPT TABLE ${name}_counted) UNION ALL (TABLE ${name}_counted EXCEPT TABLE ${name}_kept))`;

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);

const cellToRow = ({ buildingId, partId, ...cell }: CountedCell) => ({
  ...cell,
  building_id: buildingId,
  part_id: partId,
  ...Object.fromEntries(summed.map((name) => [`${name}_all`, total(cell[name])])),
});
