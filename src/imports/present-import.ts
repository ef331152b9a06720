import { type Language, publicId } from '../platform/index.js';
import { faultMessage, warningMessage } from './fault-words.js';
import type { Import, ImportRow } from './import.store.js';
import type { ImportFault, ImportRowShown, ImportShown } from './imports.dto.js';
import { type Column, nearestColumn } from './reading/columns.js';
import type { Fault } from './reading/faults.js';

export function presentImport(
  found: Import,
  sample: readonly Pick<ImportRow, 'row' | 'errors'>[],
  language: Language,
): ImportShown {
  const { state, done, total, beganAt, movedAt } = found;
  const id = publicId('import', found.id);
  const self = `/api/v1/imports/${id}`;
  const seconds = (movedAt.getTime() - beganAt.getTime()) / 1000;
  const rowsPerS = done > 0 && seconds > 0 ? Math.round(done / seconds) : 0;
  const isUnderWay = state === 'checking' || state === 'applying';
  return {
    id,
    kind: found.kind,
    mode: found.mode,
    onError: found.onError,
    state,
    phase: found.phase,
    ...(found.undoes !== null && { undoes: publicId('import', found.undoes) }),
    file: {
      ...(found.fileName !== null && { name: found.fileName }),
      ...(found.encoding !== null && { encoding: found.encoding }),
      ...(found.delimiter !== null && { delimiter: found.delimiter }),
    },
    columns: found.headers.map((header, n) => {
      const column = found.columns[n] || null;
      const suggestion = column === null ? nearestColumn(header) : undefined;
      return { header, column, ...(suggestion && { suggestion }) };
    }),
    progress: {
      done,
      total,
      rowsPerS,
      etaS: isUnderWay && rowsPerS > 0 ? Math.ceil((total - done) / rowsPerS) : done === total ? 0 : null,
    },
    counts: {
      create: found.created,
      update: found.updated,
      unchanged: found.unchanged,
      error: found.refused,
      warning: found.warned,
      missing: found.missing,
    },
    sampleErrors: sample
      .flatMap(({ row, errors }) => presentFaults(row, errors, found, language))
      .slice(0, 10),
    ...(found.problem && { problem: found.problem }),
    createdAt: found.createdAt.toISOString(),
    version: found.version,
    links: {
      self,
      events: `${self}/events`,
      rows: `${self}/rows`,
      errorsCsv: `${self}/errors.csv`,
      apply: `${self}/apply`,
    },
  };
}

export const presentFaults = (
  row: number,
  errors: readonly Fault[] | null,
  { headers, columns }: Pick<Import, 'headers' | 'columns'>,
  language: Language,
): ImportFault[] =>
  (errors ?? []).map((fault) => {
    const { column, value, code, suggestions = [] } = fault;
    const header = column === undefined ? undefined : headers[columns.indexOf(column)];
    return {
      row,
      ...(header !== undefined && { header }),
      ...(column !== undefined && { column }),
      ...(value !== undefined && { value }),
      code,
      message: faultMessage(fault, language),
      ...(suggestions[0] !== undefined && { didYouMean: suggestions[0] }),
      suggestions,
    };
  });

/** By column: how many rows say each text there. */
export type Alike = ReadonlyMap<Column, ReadonlyMap<string, number>>;

export const presentRow = (
  { row, code, outcome, applied, cells, changes, errors, warnings }: ImportRow,
  table: Pick<Import, 'headers' | 'columns'>,
  language: Language,
  alike: Alike,
): ImportRowShown => ({
  row,
  code,
  ...(outcome !== null && { outcome }),
  applied,
  cells,
  changes: changes ?? [],
  errors: presentFaults(row, errors, table, language).map((fault, n) => {
    const column = errors?.[n]?.column;
    const many = column && alike.get(column)?.get(cells[table.columns.indexOf(column)] ?? '');
    return many === undefined ? fault : { ...fault, alike: many };
  }),
  warnings: (warnings ?? []).map((warning) => ({
    code: warning.code,
    message: warningMessage(warning, language),
    bookings: warning.bookings,
  })),
});
