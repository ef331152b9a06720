import { isDeepStrictEqual } from 'node:util';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral, UpdateQueryBuilder } from 'typeorm';
import { versionConflict } from '../http/etag.js';
import type { Tx } from './database.js';

type Versioned = ObjectLiteral & { version: number };
type Shown = object & { version: number };

interface RowChange<E> {
  key: FindOptionsWhere<E>;
  /** The row as it was read and judged. */
  before: E;
  /** Fields that are undefined stay as they are. */
  patch: Partial<E>;
  /** What a writer reads who came too late. */
  present: (row: E) => Shown | Promise<Shown>;
  /** A column to count up the version by, where something else has changed that the version stands for. */
  touched?: keyof E & string;
}

/**
 * Changes what differs, in one statement, if the row is still the one that was read and judged; somebody else's change
 * meanwhile is a conflict, never overwritten. A patch of nothing keeps the version.
 */
export async function changeRow<E extends Versioned>(
  tx: Tx,
  entity: EntityTarget<E>,
  { key, before, patch, present, touched }: RowChange<E>,
): Promise<{ row: E; changed: string[] }> {
  const changed = Object.keys(patch).filter(
    (field) => patch[field] !== undefined && !isDeepStrictEqual(patch[field], before[field]),
  );
  // The trigger that counts up the version fires for the columns named here, whatever their values.
  const values =
    changed.length === 0 && touched !== undefined
      ? [[touched, before[touched]]]
      : changed.map((field) => [field, patch[field]]);
  if (values.length === 0) return { row: before, changed };
  const update = tx.createQueryBuilder().update(entity) as UpdateQueryBuilder<ObjectLiteral>;
  const { affected } = await update
    .set(Object.fromEntries(values) as ObjectLiteral)
    .where({ ...key, version: before.version })
    .execute();
  const row = await tx.findOneByOrFail(entity, key);
  if (affected === 0) throw versionConflict(await present(row));
  return { row, changed };
}
