import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral, UpdateQueryBuilder } from 'typeorm';
import { Database, databaseError, Problem, type Tx, versionConflict } from '../platform/index.js';

export interface WriteOptions {
  /** Do all but keep it: every refusal shows, and nothing is saved. */
  dryRun?: boolean;
}

/** The door to campus, buildings, floors, spaces and what describes them, for those who change them. */
@Injectable()
export class Inventory {
  constructor(readonly db: Database) {}

  /**
   * One transaction. Writers take turns: every change counts up the catalogue's version and moves m² in the whole, so
   * they would wait for each other anyway, and those that touched the two in opposite orders would deadlock.
   */
  async write<T>(work: (tx: Tx) => Promise<T>, { dryRun = false }: WriteOptions = {}): Promise<T> {
    try {
      return await this.db.transaction(async (tx) => {
        await tx.query('SELECT FROM catalogue_version FOR NO KEY UPDATE');
        const done = await work(tx);
        if (dryRun) throw new Undo(done);
        return done;
      });
    } catch (error) {
      if (error instanceof Undo) return error.done as T;
      throw error;
    }
  }
}

/** Rolls a dry run back, and carries its answer out. */
class Undo extends Error {
  constructor(readonly done: unknown) {
    super('dry run');
  }
}

type Versioned = ObjectLiteral & { version: number };

/** Refuses a writer who has not seen what is there; undefined means that any version will do. */
export function refuseUnlessSeen(row: object & { version: number }, seen: number | undefined, shown: object & { version: number }): void {
  if (seen !== undefined && seen !== row.version) throw versionConflict(shown);
}

/** The fields in which a patch differs from what is there. */
const differing = <E extends object>(row: E, patch: Partial<E>): (keyof E & string)[] =>
  (Object.keys(patch) as (keyof E & string)[]).filter((field) => patch[field] !== undefined && !isDeepStrictEqual(patch[field], row[field]));

/**
 * Changes what differs, in one conditional UPDATE, and answers the row as it then is. A patch of nothing keeps the
 * version, unless something that the version stands for besides the row has changed.
 */
export async function change<E extends Versioned>(
  tx: Tx,
  entity: EntityTarget<E>,
  key: FindOptionsWhere<E>,
  row: E,
  patch: Partial<E>,
  besides = false,
): Promise<{ row: E; changed: string[] }> {
  const changed = differing(row, patch);
  if (changed.length === 0 && !besides) return { row, changed };
  // The trigger that counts up the version fires for the columns named here, whatever their values.
  const values = changed.length === 0 ? { code: row['code'] } : Object.fromEntries(changed.map((field) => [field, patch[field]]));
  const update = tx.createQueryBuilder().update(entity) as UpdateQueryBuilder<ObjectLiteral>;
  const { affected } = await update
    .set(values)
    .where({ ...key, version: row.version })
    .execute();
  const after = await tx.findOneByOrFail(entity, key);
  if (affected === 0) throw versionConflict(after);
  return { row: after, changed };
}

const foreignKeyViolation = '23503';

/** Removes what nothing refers to. */
export async function removeUnused<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, key: FindOptionsWhere<E>, detail: string): Promise<void> {
  try {
    await tx.delete(entity, key);
  } catch (error) {
    const { code, constraint } = databaseError(error);
    if (code === foreignKeyViolation && constraint !== 'booked_is_kept') throw new Problem('still-in-use', detail);
    throw error;
  }
}
