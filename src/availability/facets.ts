import type { CatalogueSpace } from '../spaces/index.js';
import type { Found } from './ranking.js';
import type { FacetName } from './search.dto.js';
import type { Filter } from './search-filters.js';

/** Which filter each facet looks past, and by what it counts. */
const facets: Record<FacetName, { field: string; keyOf: (space: CatalogueSpace) => string }> = {
  kinds: { field: 'kind', keyOf: ({ kind }) => kind },
  buildings: { field: 'buildings', keyOf: ({ building }) => building.code },
  floors: { field: 'floors', keyOf: ({ floor }) => floor.publicId },
};

/** How many could be had of each kind, in each building, on each floor. What is free without any of these filters is asked once for all. */
export async function facetsOf(
  names: readonly FacetName[],
  filters: readonly Filter[],
  freeOf: (filters: readonly Filter[]) => Promise<Found[]>,
): Promise<Partial<Record<FacetName, Record<string, number>>>> {
  if (names.length === 0) return {};
  const fields = names.map((name) => facets[name].field);
  const found = await freeOf(filters.filter(({ field }) => !fields.includes(field)));
  return Object.fromEntries(
    names.map((name) => {
      const { field, keyOf } = facets[name];
      const others = filters.filter((filter) => filter.field !== field && fields.includes(filter.field));
      const counts: Record<string, number> = {};
      for (const { space } of found) {
        if (!others.every(({ admits }) => admits(space))) continue;
        counts[keyOf(space)] = (counts[keyOf(space)] ?? 0) + 1;
      }
      return [name, counts];
    }),
  );
}
