import { isDeepStrictEqual } from 'node:util';
import { metresBetween, placeOf } from '../../availability/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Strategy } from '../closure.js';

/** A space of the same kind, and what keeps it from being as good as the old one. */
export interface Candidate {
  space: CatalogueSpace;
  walkM: number;
  /** In metres to walk, and what is worth as much. */
  cost: number;
  /** What the old space has and this one lacks; empty where kit need not be kept. */
  lacks: readonly string[];
}

/** Metres that a missing piece of kit is worth to somebody who is asked. */
const costOfLack = 200;
const tolerance = 0.25;
const costOfSize = 200;

/** Where those of one space could go, whatever the time: the best first. Beyond the walk or without the kit only by their own choice. */
export function candidatesFor(
  origin: CatalogueSpace,
  closed: ReadonlySet<string>,
  { spaces }: CatalogueSnapshot,
  { keepKit }: Pick<Strategy, 'keepKit'>,
): Candidate[] {
  const from = placeOf(origin);
  return spaces
    .filter(
      (space) =>
        space.kind === origin.kind &&
        space.status === 'active' &&
        !closed.has(space.id) &&
        asksNobodyElse(origin, space),
    )
    .map((space) => {
      const walkM = Math.round(metresBetween(from, placeOf(space)));
      const lacks = keepKit ? lacking(origin, space) : [];
      return { space, walkM, lacks, cost: walkM + sizeCost(origin, space) + costOfLack * lacks.length };
    })
    .sort((a, b) => a.cost - b.cost || (a.space.code < b.space.code ? -1 : 1));
}

/** Kit, and what may be done there: hazards that a lab is fit for. */
const lacking = (origin: CatalogueSpace, space: CatalogueSpace): string[] => [
  ...[...origin.amenities].filter((amenity) => !space.amenities.has(amenity)),
  ...[...origin.hazards].filter((hazard) => !space.hazards.has(hazard)),
];

/** What was granted for one space holds in another with the same policy; where nobody has to be asked, it is not needed. */
const asksNobodyElse = ({ approval: before }: CatalogueSpace, { approval }: CatalogueSpace): boolean =>
  approval === undefined || approval === before || isDeepStrictEqual(approval.steps, before?.steps);

/** Nothing within a quarter more or less; a room of twice the size is wasted, one of half is a squeeze. */
function sizeCost({ areaM2: before }: CatalogueSpace, { areaM2 }: CatalogueSpace): number {
  if (before <= 0 || areaM2 <= 0) return 0;
  return isLikeSize(before, areaM2)
    ? Math.abs(areaM2 / before - 1) * 20
    : Math.min(costOfSize, Math.abs(Math.log(areaM2 / before)) * costOfSize);
}

export const isLikeSize = (before: number, after: number): boolean =>
  Math.abs(after / before - 1) <= tolerance;
