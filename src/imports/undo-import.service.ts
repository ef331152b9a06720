import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { harmless, newUuid, Problem, type Tx } from '../platform/index.js';
import {
  Catalogue,
  type CatalogueSnapshot,
  spaceCells,
  type SpaceColumn,
  spaceColumns,
} from '../spaces/index.js';
import { type Import, type ImportRow, ImportStore } from './import.store.js';
import { JudgeRows } from './judge-rows.js';

const batch = 500;

/** Makes of what an import has done the table that takes it back. That is looked at, checked and applied like any other. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly store: ImportStore,
    private readonly judging: JudgeRows,
    private readonly catalogue: Catalogue,
  ) {}

  async undo(tx: Tx, actor: Actor, found: Import): Promise<string> {
    if (found.phase !== 'apply' || found.state === 'applying')
      throw new Problem('state-not-allowed', 'Only what is applied can be taken back.');
    const changed = await this.store.columnsChanged(tx, found.id);
    const headers = spaceColumns.filter((column) => column !== 'id' && isSaid(column, changed));
    const id = newUuid();
    const { tenantId, memberId } = actor;
    await this.store.add(tx, {
      id,
      kind: 'spaces',
      mode: 'check',
      onError: 'skip_row',
      tenantId,
      memberId,
      fileName: found.fileName,
      undoes: found.id,
    });
    const total = await this.addRows(tx, found.id, id, headers);
    if (total === 0) throw new Problem('state-not-allowed', 'It has changed nothing.');
    await this.store.set(tx, id, { headers: [...headers], columns: [...headers], total });
    return id;
  }

  private async addRows(
    tx: Tx,
    undoes: string,
    id: string,
    headers: readonly SpaceColumn[],
  ): Promise<number> {
    const reader = await this.judging.reader(tx, headers);
    const now = await this.catalogue.current();
    let total = 0;
    for (let after = 0; ;) {
      const done = await this.store.done(tx, undoes, after, batch);
      if (done.length === 0) return total;
      await this.store.addRows(
        tx,
        id,
        done.map((row, n) => {
          const cells = formerCells(row, now, headers);
          return { row: total + n + 2, cells, ...reader.whereabouts(cells) };
        }),
      );
      total += done.length;
      after = done.at(-1)!.row;
    }
  }
}

/** A place is said whole. What is new can only be taken out of use. */
const isSaid = (column: SpaceColumn, changed: ReadonlySet<SpaceColumn>) =>
  column === 'code' ||
  column === 'status' ||
  changed.has(column) ||
  ((column === 'building' || column === 'floor') && (changed.has('building') || changed.has('floor')));

/** The space as it is, but for what was changed, which is as it was. */
function formerCells(
  { code, outcome, changes }: ImportRow,
  { byCode, byId }: CatalogueSnapshot,
  headers: readonly SpaceColumn[],
): string[] {
  const space = byCode.get(code);
  const parent = space?.parentId === undefined ? undefined : byId.get(space.parentId);
  const cells: Partial<Record<SpaceColumn, string>> = space
    ? spaceCells({ ...space, ...(parent && { parentCode: parent.code }) })
    : { code };
  if (outcome === 'create') cells.status = 'retired';
  for (const { column, before } of changes ?? []) cells[column] = before;
  return headers.map((header) => harmless(cells[header] ?? ''));
}
