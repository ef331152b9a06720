import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';

type Entitlements = CatalogueSnapshot['entitlements'] extends ReadonlyMap<string, infer List> ? List : never;

/** What a tenant may book, where it may not book all and the space is none of it. What it leases it may book all the same. */
export function entitledOnlyTo(
  tenantId: string,
  { entitlements }: Pick<CatalogueSnapshot, 'entitlements'>,
  { kind, building, useClass }: Pick<CatalogueSpace, 'kind' | 'building' | 'useClass'>,
): Entitlements | undefined {
  const own = entitlements.get(tenantId);
  const isAmongThem = own?.some(
    (one) =>
      one.kind === kind &&
      (one.building === undefined || one.building === building.code) &&
      (one.useClass === undefined || one.useClass === useClass),
  );
  return isAmongThem ? undefined : own;
}
