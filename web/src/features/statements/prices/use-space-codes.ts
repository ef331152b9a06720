import { useQueries } from '@tanstack/react-query';
import { spaceByIdQuery } from '../../spaces/catalogue';
import type { PriceList } from './prices';

/** The codes of the spaces that a list has prices for; undefined until they are known. */
export function useSpaceCodes(list: PriceList | undefined): ((id: string) => string) | undefined {
  const ids = [...new Set(list?.rates.flatMap(({ spaceIds = [] }) => spaceIds))];
  const found = useQueries({ queries: ids.map(spaceByIdQuery) });
  if (found.some(({ isPending }) => isPending)) return undefined;
  const codes = new Map(ids.map((id, n) => [id, found[n]?.data?.code]));
  return (id) => codes.get(id) ?? id;
}
