import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  csvLine,
  Database,
  invalid,
  keyIn,
  type Language,
  nearestOf,
  type Page,
  type PageQuery,
  pageOf,
  Problem,
  publicId,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { type Import, type ImportRow, ImportStore, type OnError } from './import.store.js';
import type {
  FixImportBody,
  FixedImport,
  ImportColumnsBody,
  ImportRowShown,
  ImportRowsQuery,
  ImportShown,
  MissingSpace,
} from './imports.dto.js';
import { JudgeRows } from './judge-rows.js';
import { type Alike, presentFaults, presentImport, presentRow } from './present-import.js';
import { type Column, columns as knownColumns, isColumn } from './reading/columns.js';
import { refuseUnlessUsable } from './receive-import.service.js';
import { anew, RunImport } from './run-import.service.js';
import { UndoImport } from './undo-import.service.js';

/** Errors that an import shows of itself. */
const sampled = 10;
const batch = 500;

/** What people do with an import that has been received. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly store: ImportStore,
    private readonly running: RunImport,
    private readonly judging: JudgeRows,
    private readonly undoing: UndoImport,
    private readonly db: Database,
  ) {}

  async list({ limit, cursor }: PageQuery, language: Language): Promise<Page<ImportShown>> {
    const before = keyIn<[number, string]>(cursor, 'instant', 'uuid');
    const found = await this.store.list(before, limit + 1);
    return pageOf(
      found,
      limit,
      ({ createdAt, id }) => [createdAt.getTime(), id],
      (one) => presentImport(one, [], language),
    );
  }

  async read(id: string, language: Language): Promise<ImportShown> {
    return this.shown(this.db.manager, await this.find(id), language);
  }

  async rows(
    id: string,
    { outcome, limit, cursor }: ImportRowsQuery,
    language: Language,
  ): Promise<Page<ImportRowShown>> {
    const found = await this.find(id);
    const [after] = keyIn<[number]>(cursor, 'integer') ?? [];
    const rows = await this.store.rows(this.db.manager, found.id, { outcome, after, limit: limit + 1 });
    const alike = await this.alikeIn(found, rows);
    return pageOf(
      rows,
      limit,
      ({ row }) => [row],
      (row) => presentRow(row, found, language, alike),
    );
  }

  /** Whatever is wrong in a cell is often wrong in many: how many say the same, column by column. */
  private async alikeIn({ id, columns }: Import, rows: readonly ImportRow[]): Promise<Alike> {
    const texts = new Map<Column, Set<string>>();
    for (const { cells, errors } of rows)
      for (const { column } of errors ?? [])
        if (column !== undefined && columns.includes(column))
          texts.set(column, (texts.get(column) ?? new Set()).add(cells[columns.indexOf(column)] ?? ''));
    const counted: [Column, ReadonlyMap<string, number>][] = [];
    for (const [column, said] of texts)
      counted.push([column, await this.store.countSaying(id, columns.indexOf(column), [...said])]);
    return new Map(counted);
  }

  async missing(id: string, { limit, cursor }: PageQuery): Promise<Page<MissingSpace>> {
    const found = await this.find(id);
    const [after = ''] = keyIn<[string]>(cursor, 'text') ?? [];
    return pageOf(
      await this.store.missing(found.id, after, limit + 1),
      limit,
      ({ code }) => [code],
      (space) => ({ id: publicId('space', space.id), code: space.code }),
    );
  }

  /** The rows with errors as they were sent, each with its first error: mended, they are sent again by themselves. */
  async errors(id: string, language: Language): Promise<Readable> {
    return Readable.from(this.errorLines(await this.find(id), language));
  }

  /** Has what was received checked. What was found wrong as it arrived is done with. */
  async begin(tx: Tx, id: string): Promise<Import> {
    const { refused } = await this.store.lock(tx, id);
    const begun = await this.store.set(tx, id, { state: 'checking', done: refused, beganAt: new Date() });
    await this.running.begin(tx, id);
    return begun;
  }

  apply(
    id: string,
    seen: number | undefined,
    onError: OnError | undefined,
    language: Language,
    options: WriteOptions,
  ): Promise<ImportShown> {
    return this.act(id, language, options, async (tx, found) => {
      refuseUnlessSeen(seen, await this.shown(tx, found, language));
      if (found.state !== 'checked') throw notNow(found, 'applied', 'checked');
      const chosen = onError ?? found.onError;
      if (chosen === 'stop' && found.refused > 0)
        throw new Problem(
          'import-invalid',
          `${found.refused} rows have errors. Mend them, or apply the others with {"onError":"skip_row"}.`,
          { rowErrors: (await this.shown(tx, found, language)).sampleErrors },
        );
      return this.goOn(tx, found, { ...anew, phase: 'apply', state: 'applying', onError: chosen });
    });
  }

  /** Between two batches: what is applied stays, and nothing is half written. */
  stop(id: string, language: Language, options: WriteOptions): Promise<ImportShown> {
    return this.act(id, language, options, async (tx, found) => {
      if (found.state === 'stopped') return found;
      if (found.state !== 'checking' && found.state !== 'applying')
        throw notNow(found, 'stopped', 'checking or applying');
      return this.store.set(tx, found.id, { state: 'stopped' });
    });
  }

  resume(
    id: string,
    onError: OnError | undefined,
    language: Language,
    options: WriteOptions,
  ): Promise<ImportShown> {
    return this.act(id, language, options, async (tx, found) => {
      if (found.state === 'checking' || found.state === 'applying') return found;
      if (found.state !== 'stopped' && found.state !== 'failed')
        throw notNow(found, 'resumed', 'stopped or failed');
      return this.goOn(tx, found, {
        state: found.phase === 'check' ? 'checking' : 'applying',
        problem: null,
        ...(onError && { onError }),
      });
    });
  }

  /** Another import, of what was there before. */
  async undo(actor: Actor, id: string, language: Language, options: WriteOptions): Promise<ImportShown> {
    const uuid = uuidOrNotFound('import', id);
    return this.db.write(async (tx) => {
      const found = await this.store.lock(tx, uuid);
      return this.shown(tx, await this.begin(tx, await this.undoing.undo(tx, actor, found)), language);
    }, options);
  }

  /** Mends cells, and has the table checked again. */
  async fix(
    id: string,
    { header, from, to, row }: FixImportBody,
    language: Language,
    options: WriteOptions,
  ): Promise<FixedImport> {
    let fixed = 0;
    const shown = await this.act(id, language, options, async (tx, found) => {
      refuseOnceApplied(found);
      const place = found.headers.indexOf(header.trim());
      if (place < 0) throw noHeader('/header', header, found.headers);
      const rows = await this.store.rowsSaying(tx, found.id, place, from, row);
      if (rows.length === 0)
        throw invalid({ pointer: '/from', code: 'unknown', detail: 'No row says this there.' });
      for (const { cells } of rows) {
        while (cells.length <= place) cells.push('');
        cells[place] = to;
      }
      fixed = rows.length;
      await this.reread(tx, found, rows);
      return this.checkAgain(tx, found);
    });
    return { ...shown, fixed };
  }

  /** Reads columns as something else, and has the table checked again. */
  nameColumns(
    id: string,
    { columns: named }: ImportColumnsBody,
    language: Language,
    options: WriteOptions,
  ): Promise<ImportShown> {
    return this.act(id, language, options, async (tx, found) => {
      refuseOnceApplied(found);
      const columns = [...found.columns];
      for (const [header, column] of Object.entries(named)) {
        const place = found.headers.indexOf(header.trim());
        if (place < 0) throw noHeader('/columns', header, found.headers);
        columns[place] = column === null ? '' : columnNamed(column);
      }
      const twice = columns.find((column, n) => column !== '' && columns.indexOf(column) !== n);
      if (twice)
        throw invalid({
          pointer: '/columns',
          code: 'array-unique',
          detail: `Two columns would be ${twice}.`,
        });
      refuseUnlessUsable(found.headers, columns);
      const renamed = await this.store.set(tx, found.id, { columns });
      for (let after = 0; ;) {
        const rows = await this.store.someRows(tx, found.id, after, batch);
        if (rows.length === 0) break;
        await this.reread(tx, renamed, rows);
        after = rows.at(-1)!.row;
      }
      return this.checkAgain(tx, renamed);
    });
  }

  private async reread(tx: Tx, { id, columns }: Import, rows: readonly ImportRow[]): Promise<void> {
    const reader = await this.judging.reader(tx, columns);
    for (let at = 0; at < rows.length; at += batch)
      await this.store.changeRows(
        tx,
        id,
        rows.slice(at, at + batch).map(({ row, cells }) => ({ row, cells, ...reader.whereabouts(cells) })),
      );
  }

  private async checkAgain(tx: Tx, found: Import): Promise<Import> {
    return this.goOn(tx, found, {
      ...anew,
      ordered: false,
      phase: 'check',
      state: 'checking',
      mode: 'check',
      run: found.run + 1,
      missing: null,
      problem: null,
    });
  }

  private async goOn(tx: Tx, { id, done }: Import, values: Partial<Import>): Promise<Import> {
    const isNew = values.done !== undefined || done === 0;
    const moved = await this.store.set(tx, id, { ...values, ...(isNew && { beganAt: new Date() }) });
    await this.running.begin(tx, id);
    return moved;
  }

  private async act(
    id: string,
    language: Language,
    options: WriteOptions,
    work: (tx: Tx, found: Import) => Promise<Import>,
  ): Promise<ImportShown> {
    const uuid = uuidOrNotFound('import', id);
    // Within it: what is done is not answered as undone because it could not be read any more.
    return this.db.write(
      async (tx) => this.shown(tx, await work(tx, await this.store.lock(tx, uuid)), language),
      options,
    );
  }

  find(id: string): Promise<Import> {
    return this.store.find(uuidOrNotFound('import', id));
  }

  async shown(tx: Tx, found: Import, language: Language): Promise<ImportShown> {
    const sample =
      found.refused === 0 && found.state !== 'stopped'
        ? []
        : await this.store.rows(tx, found.id, { outcome: 'error', limit: sampled });
    return presentImport(found, sample, language);
  }

  private async *errorLines(found: Import, language: Language) {
    const width = found.headers.length;
    yield csvLine([...found.headers, 'error_code', 'error_field', 'error_message']);
    for (let after = 0; ;) {
      const rows = await this.store.rows(this.db.manager, found.id, {
        outcome: 'error',
        after,
        limit: batch,
      });
      const last = rows.at(-1);
      if (!last) return;
      yield rows
        .map(({ row, cells, errors }) => {
          const [first, ...others] = presentFaults(row, errors, found, language);
          const message = [first!, ...others].map((fault) => fault.message).join(' ');
          const own = Array.from({ length: width }, (_, n) => cells[n] ?? '');
          return csvLine([...own, first!.code, first!.header ?? first!.column ?? '', message]);
        })
        .join('');
      after = last.row;
    }
  }
}

function refuseOnceApplied(found: Import): void {
  if (found.undoes !== null)
    throw new Problem('state-not-allowed', 'What is taken back is what was there; there is nothing to mend.');
  const isWritten = found.phase === 'apply' && (found.state === 'applied' || found.done > 0);
  if (isWritten || found.state === 'receiving' || found.state === 'applying')
    throw new Problem(
      'state-not-allowed',
      'Some of it is applied, or about to be. Send the rows that have errors as a table of their own.',
    );
}

const notNow = ({ state }: Import, what: string, when: string) =>
  new Problem('state-not-allowed', `An import can be ${what} while it is ${when}; this one is ${state}.`);

function noHeader(pointer: string, header: string, headers: readonly string[]): Problem {
  const didYouMean = nearestOf(header, headers);
  return invalid({
    pointer,
    code: 'unknown',
    detail: `This table has no column "${header}".`,
    ...(didYouMean !== undefined && { didYouMean }),
  });
}

function columnNamed(name: string): Column {
  if (isColumn(name)) return name;
  const didYouMean = nearestOf(name, knownColumns);
  throw invalid({
    pointer: '/columns',
    code: 'is-in',
    detail: `There is no column "${name}". There are: ${knownColumns.join(', ')}.`,
    ...(didYouMean !== undefined && { didYouMean }),
  });
}
