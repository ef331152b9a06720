import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';
import type { KnownSpace, SpaceColumn } from '../spaces/index.js';
import { type ImportRow, ImportStore } from './import.store.js';
import type { Column } from './reading/columns.js';
import type { Fault } from './reading/faults.js';

/** What an import has done to a space, and why it cannot be taken back any more. */
interface Undone extends Pick<ImportRow, 'outcome' | 'changes'> {
  faults: Fault[];
}

/** For an import that takes back another: what that one did to the spaces of its rows, and what has become of them since. */
@Injectable()
export class WhatIsUndone {
  constructor(private readonly store: ImportStore) {}

  async of(
    tx: Tx,
    undoes: string,
    known: ReadonlyMap<string, KnownSpace>,
    cells: ReadonlyMap<string, Record<SpaceColumn, string>>,
  ): Promise<Map<string, Undone>> {
    const done = await this.store.doneTo(tx, undoes, [...known.keys()]);
    const made = [...done.values()].filter(({ outcome }) => outcome === 'create');
    const booked = await this.store.bookingsAhead(
      tx,
      made.map(({ code }) => known.get(code)!.row.id),
    );
    return new Map(
      [...done].map(([code, { outcome, changes }]) => {
        const space = known.get(code)!;
        const bookings = booked.get(space.row.id) ?? 0;
        if (bookings > 0)
          return [code, { outcome, changes, faults: [since('code', 'booked-since', String(bookings))] }];
        const now = cells.get(code)!;
        // What is as it was before needs nothing; the rest has to be as the import has left it.
        const others = (changes ?? []).filter(
          ({ column, before, after }) => now[column] !== after && now[column] !== before,
        );
        const faults = others.map(({ column }) => since(column, 'changed-since', now[column]));
        return [code, { outcome, changes, faults }];
      }),
    );
  }
}

const since = (column: Column, code: string, value: string): Fault => ({ column, code, value });

export const gone = ({ code }: Pick<ImportRow, 'code'>): Fault => since('code', 'gone-since', code);

/** Beside the code only what was changed: whoever has changed something else since keeps that. */
export function columnsToUndo(done: Undone | undefined): Column[] {
  const columns: Column[] = ['code', ...(done?.changes ?? []).map(({ column }) => column)];
  if (done?.outcome === 'create') columns.push('status');
  const isMoved = columns.includes('building') || columns.includes('floor');
  return isMoved ? [...columns, 'building', 'floor'] : columns;
}
