import { isDeepStrictEqual } from 'node:util';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { type Tx, versionConflict } from '../platform/index.js';

interface Row extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * Changes what differs, if the row is still the one that was read and judged; somebody else's change meanwhile is a
 * conflict, never overwritten.
 */
export async function changeRow<E extends Row>(
  tx: Tx,
  entity: EntityTarget<E>,
  before: E,
  patch: Partial<E>,
  present: (row: E) => object & { version: number },
): Promise<{ row: E; changed: string[] }> {
  const changes = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, before[field]),
  );
  if (changes.length === 0) return { row: before, changed: [] };
  const { affected } = await tx
    .createQueryBuilder()
    .update<Row>(entity)
    .set(Object.fromEntries(changes))
    .where({ id: before.id, version: before.version })
    .execute();
  const row = await tx.findOneByOrFail(entity, { id: before.id } as FindOptionsWhere<E>);
  if (affected === 0) throw versionConflict(present(row));
  return { row, changed: changes.map(([field]) => field) };
}
