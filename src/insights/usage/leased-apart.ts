import { type CatalogueSnapshot, type CatalogueSpace, drawsOf } from '../../spaces/index.js';

/** A part of a shared space that another company leases than what it is a part of. */
export interface Apart {
  part: CatalogueSpace;
  /** Of the shared space. */
  units: number;
  /** Who leases what it is a part of; undefined where nobody does. */
  from: string | undefined;
  to: string;
}

type Known = Pick<CatalogueSnapshot, 'byId'>;

/** Who leases a space on a date, by itself or as a part of another. */
export const tenantOn = ({ leases }: CatalogueSpace, date: string): string | undefined =>
  leases.find(({ from, to }) => from <= date && (to === undefined || date < to))?.tenantId;

/** Whether any company ever leases a part of a space that it does not lease as a whole. */
export const isEverApart = (space: CatalogueSpace, { byId }: Known): boolean =>
  (space.kinship?.parts ?? []).some(
    ({ spaceId }) => JSON.stringify(byId.get(spaceId)!.leases) !== JSON.stringify(space.leases),
  );

/** Which parts of a space are let apart on a date. Each is taken from whoever leases what it is directly a part of. */
export function apartOn(space: CatalogueSpace, { byId }: Known, date: string): Apart[] {
  return (space.kinship?.parts ?? []).flatMap(({ spaceId }) => {
    const part = byId.get(spaceId)!;
    const to = tenantOn(part, date);
    const from = tenantOn(byId.get(part.parentId!)!, date);
    return to === undefined || to === from
      ? []
      : [{ part, units: unitsWithin(part, part.capacity, space), from, to }];
  });
}

/** How many units of a space so many units of a part of it, or of itself, are. */
const unitsWithin = (
  part: CatalogueSpace,
  units: number,
  { poolId }: Pick<CatalogueSpace, 'poolId'>,
): number => drawsOf(part, units).find((draw) => draw.poolId === poolId)?.units ?? 0;

/** How many units of a shared space are taken in a part of it by what a booking names. */
export function takenInPart(
  named: readonly { spaceId: string; units: number }[],
  part: CatalogueSpace,
  whole: CatalogueSpace,
  { byId }: Known,
): number {
  const most = unitsWithin(part, part.capacity, whole);
  return named.reduce((taken, { spaceId, units }) => {
    const space = byId.get(spaceId);
    const reaches = space && drawsOf(space, units).some(({ poolId }) => poolId === part.poolId);
    return reaches ? Math.min(most, taken + unitsWithin(space, units, whole)) : taken;
  }, 0);
}

/** Square metres of a space that are in none of its parts, in hundredths, in which areas are kept. */
export function ownArea({ id, areaM2, kinship }: CatalogueSpace, { byId }: Known): number {
  const parts = (kinship?.parts ?? []).flatMap(({ spaceId }) => {
    const part = byId.get(spaceId)!;
    return part.parentId === id ? [part.areaM2] : [];
  });
  return Math.round((areaM2 - parts.reduce((sum, m2) => sum + m2, 0)) * 100);
}
