import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { Database, newUuid, Problem } from '../platform/index.js';
import { type Import, ImportStore } from './import.store.js';
import { JudgeRows } from './judge-rows.js';
import { columnOf, type Column, nearestColumn } from './reading/columns.js';
import { decoded } from './reading/decoded.js';
import { recordsOf, type TableRecord } from './reading/records.js';
import type { RowReader } from './reading/row-reader.js';

/** What one table may be; a campus of ten times ours fits. */
const mostBytes = 64 * 1024 * 1024;
const mostRows = 200_000;
const mostColumns = 100;
/** Rows that are in memory at once, however long the table. */
const batch = 500;

export interface Table {
  bytes: AsyncIterable<Buffer>;
  charset: string | undefined;
  fileName: string | undefined;
}

/** Takes in a table as it arrives, and keeps its rows, with what is wrong with each by itself; all else is looked at later. */
@Injectable()
export class ReceiveImport {
  constructor(
    private readonly store: ImportStore,
    private readonly judging: JudgeRows,
    private readonly db: Database,
  ) {}

  async receive(
    actor: Actor,
    { bytes, charset, fileName }: Table,
    { mode, onError }: Pick<Import, 'mode' | 'onError'>,
  ): Promise<{ id: string; hash: string }> {
    const id = newUuid();
    const hash = createHash('sha256');
    const heard: Partial<Pick<Import, 'encoding' | 'delimiter'>> = {};
    const records = recordsOf(
      decoded(counted(bytes, hash), charset, (encoding) => (heard.encoding = encoding)),
      (delimiter) => (heard.delimiter = delimiter),
    );
    const head = await records.next();
    if (head.done)
      throw new Problem('import-invalid', 'This table is empty. Its first row names the columns.');
    const headers = head.value.cells.map((header) => header.trim());
    const columns = (await this.store.columnsBefore(headers)) ?? columnsOf(headers);
    refuseUnlessUsable(headers, columns);
    const { tenantId, memberId } = actor;
    await this.store.add(this.db.manager, {
      id,
      kind: 'spaces',
      mode,
      onError,
      tenantId,
      memberId,
      fileName,
    });
    await this.store.set(this.db.manager, id, { ...heard, headers, columns });
    try {
      await this.keepRows(id, records, await this.judging.reader(this.db.manager, columns), columns);
      await this.store.set(this.db.manager, id, heard);
    } catch (error) {
      await this.store.discard(id);
      throw error;
    }
    return { id, hash: hash.digest('hex') };
  }

  private async keepRows(
    id: string,
    records: AsyncIterable<TableRecord>,
    reader: RowReader,
    columns: Import['columns'],
  ): Promise<void> {
    const tx = this.db.manager;
    let [total, refused] = [0, 0];
    let waiting: TableRecord[] = [];
    const keep = async () => {
      const rows = await this.judging.atFirstSight(tx, waiting, reader, columns);
      await this.store.addRows(tx, id, rows);
      refused += rows.filter(({ errors }) => errors).length;
      // Whoever watches sees what is wrong while the rest still arrives.
      await this.store.set(tx, id, { total, refused });
      waiting = [];
    };
    for await (const { row, cells } of records) {
      if (++total > mostRows) throw tooLarge(`${mostRows} rows`);
      if (cells.length > mostColumns) throw tooLarge(`${mostColumns} columns`);
      waiting.push({ row, cells });
      if (waiting.length >= batch) await keep();
    }
    if (waiting.length > 0) await keep();
    if (total === 0) throw new Problem('import-invalid', 'This table has no rows but its headers.');
  }
}

async function* counted(bytes: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge(`${mostBytes / 1024 / 1024} MiB`);
    hash.update(chunk);
    yield chunk;
  }
}

const tooLarge = (most: string) =>
  new Problem('payload-too-large', `A table may have at most ${most}: send it in parts.`);

const columnsOf = (headers: readonly string[]): (Column | '')[] => {
  const taken = new Set<Column>();
  return headers.map((header) => {
    const column = columnOf(header);
    if (column === undefined || taken.has(column)) return '';
    taken.add(column);
    return column;
  });
};

/** Without a code nobody knows which space a row is about. */
export function refuseUnlessUsable(headers: readonly string[], columns: readonly (Column | '')[]): void {
  if (columns.includes('code') || columns.includes('path')) return;
  throw new Problem(
    'import-invalid',
    `No column says the code of a space. The headers are: ${headers.slice(0, 30).join(', ')}. Name one of them "code".`,
    { columns: headers.map((header) => ({ header, suggestion: nearestColumn(header) })) },
  );
}
