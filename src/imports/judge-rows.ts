import { Injectable } from '@nestjs/common';
import { type FieldError, Problem, type Tx, validated } from '../platform/index.js';
import {
  knownCells,
  type KnownSpace,
  knownSpaces,
  labelsKnown,
  placesKnown,
  SpaceBody,
  spaceCells,
  spaceColumns,
  type SpaceKind,
  SpacePatch,
  type WantedSpace,
  SpaceWriter,
  type UseClass,
  type Written,
} from '../spaces/index.js';
import { type Import, type ImportRow, ImportStore, type Judged, type NewRow } from './import.store.js';
import type { Column } from './reading/columns.js';
import type { Fault } from './reading/faults.js';
import { Places } from './reading/places.js';
import type { TableRecord } from './reading/records.js';
import { RowReader, type RowRead } from './reading/row-reader.js';
import { columnsToUndo, gone, WhatIsUndone } from './what-is-undone.js';

/** Does with rows what the API would do with their spaces, and says what has come of each. */
@Injectable()
export class JudgeRows {
  constructor(
    private readonly writer: SpaceWriter,
    private readonly store: ImportStore,
    private readonly undone: WhatIsUndone,
  ) {}

  async reader(tx: Tx, columns: readonly (Column | '')[]): Promise<RowReader> {
    return new RowReader(
      columns.map((column) => (column === '' ? undefined : column)),
      new Places(await placesKnown(tx)),
      await labelsKnown(tx),
    );
  }

  /** Rows as they arrive, and what can be said against each without writing anything: the same as is said in the end. */
  async atFirstSight(
    tx: Tx,
    rows: readonly TableRecord[],
    reader: RowReader,
    columns: Import['columns'],
  ): Promise<NewRow[]> {
    const read = rows.map(({ row, cells }) => ({ row, cells, ...reader.whereabouts(cells) }));
    const suspects = read.filter(({ depth }) => depth < 0);
    if (suspects.length === 0) return read;
    // What a space says already is allowed to stay, whatever it is.
    const known = await knownSpaces(tx, { codes: suspects.map(({ code }) => code) });
    const now = await knownCells(tx, known);
    return read.map((row) => {
      if (row.depth >= 0) return row;
      const { faults } = reader.read(row.cells, { now: now.get(row.code) });
      return faults.length === 0
        ? { ...row, depth: 0 }
        : { ...row, errors: faults.map((fault) => withValue(fault, columns, row.cells)) };
    });
  }

  async judge(
    tx: Tx,
    { columns, undoes }: Pick<Import, 'columns' | 'undoes'>,
    rows: readonly ImportRow[],
    reader: RowReader,
  ): Promise<Judged[]> {
    const known = new Map(
      (await knownSpaces(tx, { codes: rows.map(({ code }) => code) })).map((space) => [
        space.row.code,
        space,
      ]),
    );
    const now = await knownCells(tx, [...known.values()]);
    const undone = undoes === null ? undefined : await this.undone.of(tx, undoes, known, now);
    const faults = new Map<ImportRow, Fault[]>();
    const wishes = new Map<ImportRow, WantedSpace>();
    for (const row of rows) {
      const done = undone?.get(row.code);
      const read = reader.read(row.cells, { only: undone && columnsToUndo(done), now: now.get(row.code) });
      const found = [
        ...read.faults,
        ...(row.firstRow === null ? [] : [repeated(row)]),
        ...(undone ? (done?.faults ?? [gone(row)]) : []),
      ];
      const wish = found.length > 0 ? found : wishOf(read, known.get(read.code));
      if (Array.isArray(wish)) faults.set(row, wish);
      else wishes.set(row, wish);
    }
    const written = await this.writer.writeEach(tx, [...wishes.values()]);
    const outcomes = new Map([...wishes.keys()].map((row, n) => [row, written[n]!]));
    const leaving = written.flatMap((one) => (leavesUse(one) ? [one.space.id] : []));
    const bookings = await this.store.bookingsAhead(tx, leaving);
    return rows.map((row) => {
      const outcome = outcomes.get(row);
      if (outcome && !outcome.problem) return judgedWell(row, outcome, bookings.get(outcome.space.id));
      const errors = outcome?.problem ? faultsIn(outcome.problem) : faults.get(row)!;
      return {
        row: row.row,
        outcome: 'error',
        changes: null,
        errors: errors.map((fault) => withValue(fault, columns, row.cells)),
        warnings: null,
      };
    });
  }
}

type Done = Extract<Written, { problem?: undefined }>;

const leavesUse = (written: Written): written is Done =>
  !written.problem && written.before?.status === 'active' && written.space.status !== 'active';

function judgedWell({ row }: ImportRow, { before, changed, shown }: Done, bookings = 0): Judged {
  const warnings = bookings > 0 ? [{ code: 'would-orphan-bookings' as const, bookings }] : null;
  if (!before) return { row, outcome: 'create', changes: null, errors: null, warnings };
  if (changed.length === 0) return { row, outcome: 'unchanged', changes: null, errors: null, warnings };
  const { was: former, is: present } = shown();
  const [was, is] = [spaceCells(former!), spaceCells(present)];
  const changes = spaceColumns
    .filter((column) => was[column] !== is[column])
    .map((column) => ({ column, before: was[column], after: is[column] }));
  return { row, outcome: 'update', changes, errors: null, warnings };
}

const repeated = ({ code, firstRow }: ImportRow): Fault => ({
  column: 'code',
  value: code,
  code: 'duplicate-row',
  row: firstRow!,
});

/** What is wished for, as the API's own bodies allow it; what is wrong with it where they do not. */
function wishOf(read: RowRead, before: KnownSpace | undefined): WantedSpace | Fault[] {
  const floor = read.floor && { floorId: read.floor.publicId };
  try {
    if (before) return { before, patch: validated(SpacePatch, { ...floor, ...read.fields }) };
    const body = withoutNulls({ useClass: usualUse[read.fields['kind'] as SpaceKind], ...read.fields });
    return { code: read.code, content: validated(SpaceBody, { code: read.code, ...floor, ...body }) };
  } catch (error) {
    if (error instanceof Problem) return faultsIn(error);
    throw error;
  }
}

/** What a new space is used for where the table does not say it. */
const usualUse: Record<SpaceKind, UseClass> = {
  desk_area: 'co_working',
  desk: 'co_working',
  lab: 'lab',
  bench: 'lab',
  office: 'rd_office',
  meeting_room: 'meeting',
  event_hall: 'event',
  other: 'support',
};

/** A new space has nothing that could be taken away. */
const withoutNulls = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([field, value]) => [
        field,
        field === 'name' ? withoutNulls(value as Record<string, unknown>) : value,
      ]),
  );

function faultsIn({ code, message, extras }: Problem): Fault[] {
  const errors = (extras['errors'] ?? []) as FieldError[];
  if (errors.length === 0) return [{ column: columnOfProblem[code], code, detail: message }];
  return errors.map(({ pointer, code: rule, detail, didYouMean }) => ({
    column: columnAt(pointer),
    code: rule,
    detail,
    ...(didYouMean !== undefined && { suggestions: [didYouMean] }),
  }));
}

/** What the database refuses is refused of the whole row; this is where to look. */
const columnOfProblem: Partial<Record<string, Column>> = {
  'area-exceeded': 'area_m2',
  'capacity-below-bookings': 'capacity',
  'already-exists': 'code',
};

function columnAt(pointer: string): Column {
  const [field = '', part = ''] = pointer.slice(1).split('/');
  if (field === 'name')
    return part === 'zhHant' ? 'name_zh_hant' : part === 'zhHans' ? 'name_zh_hans' : 'name_en';
  return (
    columnOfField[field] ?? (field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as Column)
  );
}

const columnOfField: Partial<Record<string, Column>> = {
  floorId: 'floor',
  parentId: 'part_of',
  geometry: 'outline',
  areaM2: 'area_m2',
};

/** A fault that a rule found knows the column; the cell says the rest. */
function withValue(fault: Fault, columns: readonly (Column | '')[], cells: readonly string[]): Fault {
  if (fault.value !== undefined || fault.column === undefined) return fault;
  const place = columns.indexOf(fault.column);
  return place < 0 ? fault : { ...fault, value: cells[place] ?? '' };
}
