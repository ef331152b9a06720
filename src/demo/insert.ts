import type { ClientBase } from 'pg';

/** The keys of a localized name and of an outline are listed, since a list of keys to send counts for nested objects too. */
const nested = ['en', 'zhHant', 'zhHans', 'type', 'coordinates'];

/** Inserts rows that are named like the table's columns, in one statement; what a row leaves out becomes null. */
export async function insertRows(
  db: ClientBase,
  table: string,
  columns: string,
  rows: readonly object[],
  keys: readonly string[] = [],
): Promise<void> {
  await db.query(
    `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows, [...columns.split(', '), ...nested, ...keys])],
  );
}
