import type { CatalogueLease } from './catalogue-snapshot.js';

/**
 * Who leases a whole leases its parts, but for the days on which a part is leased by itself: what is left of a lease of
 * the whole between those of the part.
 */
export function leasesWithin(
  ofWhole: readonly CatalogueLease[],
  ofPart: readonly CatalogueLease[],
): readonly CatalogueLease[] {
  if (ofPart.length === 0) return ofWhole;
  if (ofWhole.length === 0) return ofPart;
  const left = ofWhole.flatMap((lease) =>
    ofPart.reduce<CatalogueLease[]>(
      (pieces, taken) => pieces.flatMap((piece) => without(piece, taken)),
      [lease],
    ),
  );
  return [...left, ...ofPart].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Dates are half-open; a lease without `to` has no end. */
function without(lease: CatalogueLease, taken: CatalogueLease): CatalogueLease[] {
  const isApart =
    (taken.to !== undefined && taken.to <= lease.from) || (lease.to !== undefined && lease.to <= taken.from);
  if (isApart) return [lease];
  return [
    ...(lease.from < taken.from ? [{ ...lease, to: taken.from }] : []),
    ...(taken.to !== undefined && (lease.to === undefined || taken.to < lease.to)
      ? [{ ...lease, from: taken.to }]
      : []),
  ];
}
