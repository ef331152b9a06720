import type { CatalogueLease, CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { type Interval, inZone } from '../time/index.js';

/** Leases are counted in dates of the campus; both of these belong to the period. */
export interface Dates {
  first: string;
  last: string;
}

export const datesOf = ({ start, end }: Interval, timeZone: string): Dates => ({
  first: inZone(start, timeZone).slice(0, 10),
  last: inZone(end - 1, timeZone).slice(0, 10),
});

const touches = ({ from, to }: CatalogueLease, { first, last }: Dates) =>
  from <= last && (to === undefined || first < to);
const covers = ({ from, to }: CatalogueLease, { first, last }: Dates) =>
  from <= first && (to === undefined || last < to);

export const isLeasedToAnother = (tenantId: string, { leases }: CatalogueSpace, dates: Dates): boolean =>
  leases.some((lease) => lease.tenantId !== tenantId && touches(lease, dates));

export const isLeasedThroughoutToAnother = (
  tenantId: string,
  { leases }: CatalogueSpace,
  dates: Dates,
): boolean => leases.some((lease) => lease.tenantId !== tenantId && covers(lease, dates));

export const isLeasedTo = (tenantId: string, { leases }: CatalogueSpace, dates: Dates): boolean =>
  leases.some((lease) => lease.tenantId === tenantId && covers(lease, dates));

/** Who takes the whole takes its parts, also one that another company leases. */
export function takesLeasedPart(
  tenantId: string,
  { byId, campus }: CatalogueSnapshot,
  { capacity, kinship }: CatalogueSpace,
  { units, during }: { units: number; during: Interval },
): boolean {
  if (!kinship || units < capacity) return false;
  const dates = datesOf(during, campus.timeZone);
  return kinship.parts.some(({ spaceId }) => isLeasedToAnother(tenantId, byId.get(spaceId)!, dates));
}
