import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { PageQuery } from '../http/page.dto.js';
import { keyIn, type KeyKind, type Page, pageOf } from '../http/pagination.js';

/** One page of a query in the order of columns that no two rows share all of. */
export async function keysetPage<E extends ObjectLiteral, R>(
  query: SelectQueryBuilder<E>,
  order: Readonly<Record<string, KeyKind>>,
  { limit, cursor }: PageQuery,
  keyOf: (row: E) => readonly (string | number)[],
  present: (row: E) => R,
): Promise<Page<R>> {
  const columns = Object.keys(order);
  const after = keyIn(cursor, ...Object.values(order));
  if (after) query.andWhere(`(${columns.join(', ')}) > (:...after)`, { after });
  for (const column of columns) query.addOrderBy(column);
  return pageOf(await query.limit(limit + 1).getMany(), limit, keyOf, present);
}
