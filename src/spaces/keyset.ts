import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { decodeCursor, type Page, pageOf, type PageQuery } from '../platform/index.js';

/** One page of a query in the order of columns that no two rows share all of. */
export async function keysetPage<E extends ObjectLiteral, R>(
  query: SelectQueryBuilder<E>,
  order: readonly string[],
  { limit, cursor }: PageQuery,
  keyOf: (row: E) => readonly (string | number)[],
  present: (row: E) => R,
): Promise<Page<R>> {
  const after = decodeCursor(cursor, (key) => key.length === order.length && key.every((part) => typeof part === 'string' || typeof part === 'number'));
  if (after) query.andWhere(`(${order.join(', ')}) > (:...after)`, { after });
  for (const column of order) query.addOrderBy(column);
  return pageOf(await query.limit(limit + 1).getMany(), limit, keyOf, present);
}
