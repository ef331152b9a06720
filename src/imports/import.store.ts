import { Injectable } from '@nestjs/common';
import { Database, notFound, type Tx } from '../platform/index.js';
import type { SpaceColumn } from '../spaces/index.js';
import type { Column } from './reading/columns.js';
import type { Fault } from './reading/faults.js';
import type { Whereabouts } from './reading/row-reader.js';

type ImportState = 'receiving' | 'checking' | 'checked' | 'applying' | 'applied' | 'stopped' | 'failed';
export type Outcome = 'create' | 'update' | 'unchanged' | 'error';
export type OnError = 'stop' | 'skip_row';

export interface Import {
  id: string;
  kind: 'spaces';
  mode: 'check' | 'check_then_apply';
  onError: OnError;
  state: ImportState;
  phase: 'check' | 'apply';
  tenantId: string;
  memberId: string;
  /** The import that this one takes back. */
  undoes: string | null;
  fileName: string | null;
  encoding: string | null;
  delimiter: string | null;
  headers: string[];
  /** Empty for what is not read. */
  columns: (Column | '')[];
  total: number;
  done: number;
  run: number;
  /** Whether the rows have been put in the order in which they are looked at. */
  ordered: boolean;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  warned: number;
  missing: number | null;
  problem: { code: string; detail: string } | null;
  createdAt: Date;
  beganAt: Date;
  movedAt: Date;
  version: number;
}

interface Change {
  column: SpaceColumn;
  before: string;
  after: string;
}

export interface Warning {
  code: 'would-orphan-bookings';
  bookings: number;
}

export interface ImportRow {
  row: number;
  code: string;
  cells: string[];
  firstRow: number | null;
  outcome: Outcome | null;
  applied: boolean;
  changes: Change[] | null;
  errors: Fault[] | null;
  warnings: Warning[] | null;
}

/** A row as it comes in. */
export type NewRow = Whereabouts & { row: number; cells: string[]; errors?: readonly Fault[] };

export interface Judged {
  row: number;
  outcome: Outcome;
  changes: Change[] | null;
  errors: Fault[] | null;
  warnings: Warning[] | null;
}

const columnsOfImport = `id, kind, mode, on_error AS "onError", state, phase, tenant_id AS "tenantId", member_id AS "memberId", undoes, file_name AS "fileName",
  encoding, delimiter, headers, columns, total, done, run, ordered, created, updated, unchanged, refused, warned, missing, problem,
  created_at AS "createdAt", began_at AS "beganAt", moved_at AS "movedAt", version`;

const columnsOfRow = `row, code, cells, first_row AS "firstRow", outcome, applied, changes, errors, warnings`;

/** Imports and their rows. */
@Injectable()
export class ImportStore {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<Import> {
    const [found] = await this.current(id);
    if (!found) throw notFound('import');
    return found;
  }

  /** As it is now; nothing where it is gone. */
  current(id: string): Promise<Import[]> {
    return this.db.manager.query<Import[]>(`SELECT ${columnsOfImport} FROM import WHERE id = $1`, [id]);
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Import> {
    const [found] = await tx.query<Import[]>(
      `SELECT ${columnsOfImport} FROM import WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!found) throw notFound('import');
    return found;
  }

  async list(before: readonly [at: number, id: string] | undefined, limit: number): Promise<Import[]> {
    return this.db.manager.query<Import[]>(
      `SELECT ${columnsOfImport} FROM import
       WHERE $1::float8 IS NULL OR (date_trunc('milliseconds', created_at), id) < (to_timestamp($1::float8 / 1000), $2::uuid)
       ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC LIMIT $3`,
      [before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async add(
    tx: Tx,
    fresh: Pick<Import, 'id' | 'kind' | 'mode' | 'onError' | 'tenantId' | 'memberId'> & {
      fileName?: string | null;
      undoes?: string;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO import (id, kind, mode, on_error, state, tenant_id, member_id, file_name, undoes) VALUES ($1, $2, $3, $4, 'receiving', $5, $6, $7, $8)`,
      [
        fresh.id,
        fresh.kind,
        fresh.mode,
        fresh.onError,
        fresh.tenantId,
        fresh.memberId,
        fresh.fileName ?? null,
        fresh.undoes ?? null,
      ],
    );
  }

  /** Lets go of what was never begun; where that cannot be now, `tidy` does it later. What has been begun after all stays. */
  async discard(id: string): Promise<void> {
    await this.db.manager
      .query(`DELETE FROM import WHERE id = $1 AND state = 'receiving'`, [id])
      .catch(() => undefined);
  }

  /** Changes what is named here; the version counts up. */
  async set(tx: Tx, id: string, values: Partial<Import>): Promise<Import> {
    const fields = Object.keys(values);
    const [[changed]] = await tx.query<[Import[], number]>(
      `UPDATE import SET ${fields.map((field, n) => `${snake(field)} = $${n + 2}`).join(', ')}, moved_at = now() WHERE id = $1 RETURNING ${columnsOfImport}`,
      [
        id,
        ...Object.values(values).map((value) =>
          value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
            ? JSON.stringify(value)
            : value,
        ),
      ],
    );
    return changed!;
  }

  /** The columns that the last table with these headers was read by. */
  async columnsBefore(headers: readonly string[]): Promise<(Column | '')[] | undefined> {
    const [last] = await this.db.manager.query<{ columns: (Column | '')[] }[]>(
      `SELECT columns FROM import WHERE headers = $1 AND state <> 'receiving' ORDER BY created_at DESC LIMIT 1`,
      [headers],
    );
    return last?.columns;
  }

  /** What is wrong with a row by itself is kept with it. */
  async addRows(tx: Tx, id: string, rows: readonly NewRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO import_row (import_id, row, cells, code, part_of, place, depth, outcome, errors)
       SELECT $1, r.row, r.cells, r.code, r."partOf", r."floorId", r.depth, CASE WHEN r.errors IS NOT NULL THEN 'error' END, r.errors
       FROM json_to_recordset($2) AS r (row integer, cells text[], code text, "partOf" text, "floorId" uuid, depth smallint, errors jsonb)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Writes cells anew, and what they say of where the row belongs. */
  async changeRows(
    tx: Tx,
    id: string,
    rows: readonly (Whereabouts & { row: number; cells: string[] })[],
  ): Promise<void> {
    await tx.query(
      `UPDATE import_row AS i SET cells = r.cells, code = r.code, part_of = r."partOf", place = r."floorId", depth = r.depth
       FROM json_to_recordset($2) AS r (row integer, cells text[], code text, "partOf" text, "floorId" uuid, depth smallint)
       WHERE i.import_id = $1 AND i.row = ANY ($3) AND i.row = r.row`,
      [id, JSON.stringify(rows), rows.map(({ row }) => row)],
    );
  }

  /** Puts rows in the order in which they are looked at: those that cannot be read, so that what is wrong is known soon; then floor by floor, wholes before their parts; and finds codes that come twice. */
  async order(tx: Tx, id: string): Promise<void> {
    // Of rows that have only just come nothing is known, and what is joined as if there were one of them takes minutes.
    await tx.query('SET LOCAL enable_nestloop = off');
    await tx.query(
      `UPDATE import_row AS r SET place = s.floor_id FROM space s WHERE r.import_id = $1 AND r.place IS NULL AND s.code = r.code`,
      [id],
    );
    await tx.query(
      `WITH RECURSIVE part (row, part_of, depth) AS (
         SELECT row, part_of, 0 FROM import_row WHERE import_id = $1 AND part_of LIKE 'code:%'
         UNION ALL
         SELECT p.row, w.part_of, p.depth + 1 FROM part p JOIN import_row w ON w.import_id = $1 AND w.code = substr(p.part_of, 6) WHERE p.depth < 8
       ), deep AS (SELECT row, max(depth) AS depth FROM part GROUP BY row)
       UPDATE import_row AS r SET depth = deep.depth FROM deep WHERE r.import_id = $1 AND r.row = deep.row AND r.depth NOT IN (-1, deep.depth)`,
      [id],
    );
    await tx.query(
      `UPDATE import_row AS r SET first_row = o.first_row
       FROM (SELECT row, CASE WHEN code <> '' THEN nullif(min(row) OVER (PARTITION BY code), row) END AS first_row FROM import_row WHERE import_id = $1) AS o
       WHERE r.import_id = $1 AND r.row = o.row AND r.first_row IS DISTINCT FROM o.first_row`,
      [id],
    );
    await tx.query('DELETE FROM import_order WHERE import_id = $1', [id]);
    await tx.query(
      `INSERT INTO import_order (import_id, seq, row, group_end)
       SELECT $1, seq, row, CASE WHEN place IS NULL OR depth < 0 THEN seq ELSE max(seq) OVER (PARTITION BY place) END
       FROM (
         SELECT row, place, depth, row_number() OVER (ORDER BY depth < 0 DESC, place NULLS FIRST, depth, row) AS seq
         FROM import_row WHERE import_id = $1
       ) AS numbered`,
      [id],
    );
    await tx.query('SET LOCAL enable_nestloop = on');
  }

  /** The rows behind `done`, about as many as asked for; the rest of their last floor, too, where floors stay whole. */
  async next(tx: Tx, id: string, done: number, batch: number, wholeFloors: boolean): Promise<ImportRow[]> {
    return tx.query<ImportRow[]>(
      `SELECT ${columnsOfRow} FROM import_row JOIN (
         SELECT seq, row FROM import_order WHERE import_id = $1 AND seq > $2
           AND seq <= coalesce((SELECT CASE WHEN $4 THEN group_end ELSE seq END FROM import_order WHERE import_id = $1 AND seq = $2 + $3), $2 + $3)
       ) AS wanted USING (row) WHERE import_id = $1 ORDER BY wanted.seq`,
      [id, done, batch, wholeFloors],
    );
  }

  async keep(tx: Tx, id: string, judged: readonly Judged[], applied: boolean): Promise<void> {
    await tx.query(
      `UPDATE import_row AS r SET outcome = j.outcome, changes = j.changes, errors = j.errors, warnings = j.warnings, applied = $3 AND j.outcome <> 'error'
       FROM json_to_recordset($2) AS j (row integer, outcome text, changes jsonb, errors jsonb, warnings jsonb) WHERE r.import_id = $1 AND r.row = ANY ($4) AND r.row = j.row`,
      [id, JSON.stringify(judged), applied, judged.map(({ row }) => row)],
    );
  }

  /** `warning` for rows that are warned of, whatever comes of them. */
  async rows(
    tx: Tx,
    id: string,
    { outcome, after = 0, limit }: { outcome?: Outcome | 'warning'; after?: number; limit: number },
  ): Promise<ImportRow[]> {
    const fits =
      outcome === undefined ? 'true' : outcome === 'warning' ? 'warnings IS NOT NULL' : 'outcome = $4';
    return tx.query<ImportRow[]>(
      `SELECT ${columnsOfRow} FROM import_row WHERE import_id = $1 AND row > $2 AND ${fits} ORDER BY row LIMIT $3`,
      [id, after, limit, ...(fits.includes('$4') ? [outcome] : [])],
    );
  }

  /** Rows whose cell says this, exactly. */
  async rowsSaying(
    tx: Tx,
    id: string,
    place: number,
    value: string,
    row: number | undefined,
  ): Promise<ImportRow[]> {
    return tx.query<ImportRow[]>(
      `SELECT ${columnsOfRow} FROM import_row WHERE import_id = $1 AND ($4::int IS NULL OR row = $4) AND coalesce(cells[$2::int + 1], '') = $3 ORDER BY row`,
      [id, place, value, row ?? null],
    );
  }

  /** How many rows say each of these texts in that column. */
  async countSaying(id: string, place: number, texts: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.manager.query<{ text: string; n: number }[]>(
      `SELECT coalesce(cells[$2::int + 1], '') AS text, count(*)::int AS n FROM import_row
       WHERE import_id = $1 AND coalesce(cells[$2::int + 1], '') = ANY ($3) GROUP BY 1`,
      [id, place, texts],
    );
    return new Map(rows.map(({ text, n }) => [text, n]));
  }

  /** All cells of all rows, for columns that mean something else now. */
  async someRows(tx: Tx, id: string, after: number, limit: number): Promise<ImportRow[]> {
    return tx.query<ImportRow[]>(
      `SELECT ${columnsOfRow} FROM import_row WHERE import_id = $1 AND row > $2 ORDER BY row LIMIT $3`,
      [id, after, limit],
    );
  }

  /** What was written of an import, in the order of its rows. */
  async done(tx: Tx, id: string, after: number, limit: number): Promise<ImportRow[]> {
    return tx.query<ImportRow[]>(
      `SELECT ${columnsOfRow} FROM import_row WHERE import_id = $1 AND row > $2 AND applied AND outcome IN ('create', 'update') ORDER BY row LIMIT $3`,
      [id, after, limit],
    );
  }

  /** By code: what was written of these spaces. */
  async doneTo(tx: Tx, id: string, codes: readonly string[]): Promise<Map<string, ImportRow>> {
    const rows = await tx.query<ImportRow[]>(
      `SELECT ${columnsOfRow} FROM import_row WHERE import_id = $1 AND code = ANY ($2) AND applied AND outcome IN ('create', 'update')`,
      [id, codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** The columns of which something was changed. */
  async columnsChanged(tx: Tx, id: string): Promise<Set<SpaceColumn>> {
    const rows = await tx.query<{ column: SpaceColumn }[]>(
      `SELECT DISTINCT c.column FROM import_row, jsonb_to_recordset(changes) AS c ("column" text)
       WHERE import_id = $1 AND applied AND outcome = 'update'`,
      [id],
    );
    return new Set(rows.map(({ column }) => column));
  }

  async countMissing(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM (${codesMissing}) AS missing`,
      [id],
    );
    return row!.n;
  }

  /** Spaces in use that the table does not speak of. */
  async missing(id: string, after: string, limit: number): Promise<{ id: string; code: string }[]> {
    return this.db.manager.query<{ id: string; code: string }[]>(
      `SELECT s.id, s.code FROM space s JOIN (${codesMissing}) AS missing USING (code) WHERE s.code COLLATE "C" > $2 ORDER BY s.code COLLATE "C" LIMIT $3`,
      [id, after, limit],
    );
  }

  /** What nobody works on although somebody should: those that have not moved for a while. */
  async idle(seconds: number): Promise<string[]> {
    const rows = await this.db.manager.query<{ id: string }[]>(
      `SELECT id FROM import WHERE state IN ('checking', 'applying') AND moved_at <= now() - make_interval(secs => $1)`,
      [seconds],
    );
    return rows.map(({ id }) => id);
  }

  /** Lets go of what is long over, and of what was never received whole. */
  async tidy(days: number): Promise<void> {
    await this.db.manager.query(
      `DELETE FROM import WHERE created_at < now() - make_interval(days => $1) OR (state = 'receiving' AND moved_at < now() - interval '1 hour')`,
      [days],
    );
  }

  /** How many bookings to come each of these spaces has. */
  async bookingsAhead(tx: Tx, spaceIds: readonly string[]): Promise<Map<string, number>> {
    if (spaceIds.length === 0) return new Map();
    const rows = await tx.query<{ id: string; n: number }[]>(
      `SELECT s.id, count(DISTINCT c.booking_id)::int AS n FROM space s JOIN claim c ON c.pool_id = s.pool_id
       WHERE s.id = ANY ($1) AND c.ends_at > now() GROUP BY s.id`,
      [spaceIds],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}

const codesMissing = `SELECT code FROM space WHERE status <> 'retired' EXCEPT SELECT code FROM import_row WHERE import_id = $1`;

const snake = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
