import { isDeepStrictEqual } from 'node:util';
import { metresBetween, placeOf } from '../../availability/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Strategy } from '../closure.js';
import { cheapestFirst } from './cheapest-first.js';

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

/**
 * Where those of a space could go, whatever the time: the best first. Beyond the walk or without the kit only by their
 * own choice. Thousands of spaces are compared with thousands: only those that are kept become objects.
 */
export function candidates(
  closed: ReadonlySet<string>,
  { spaces }: CatalogueSnapshot,
  { keepKit, maxWalkM }: Kept,
): (origin: CatalogueSpace) => readonly Candidate[] {
  const open = new Map<string, { space: CatalogueSpace; place: Place }[]>();
  for (const space of spaces) {
    if (space.status !== 'active' || closed.has(space.id)) continue;
    const alike = open.get(space.kind);
    if (alike) alike.push({ space, place: placeOf(space) });
    else open.set(space.kind, [{ space, place: placeOf(space) }]);
  }
  const lacking = lackingOf();
  const known = new Map<string, readonly Candidate[]>();
  const find = (origin: CatalogueSpace): Candidate[] => {
    const from = placeOf(origin);
    const alike = (open.get(origin.kind) ?? []).filter(({ space }) => asksNobodyElse(origin, space));
    const lacks = alike.map(({ space }) => (keepKit ? lacking(origin, space) : nothing));
    const walks = Float64Array.from(alike, ({ place }) => Math.round(metresBetween(from, place)));
    const costs = walks.map(
      (walk, n) => walk + sizeCost(origin, alike[n]!.space) + costOfLack * lacks[n]!.length,
    );
    return cheapestFirst(costs, maxWalkM).map((n) => ({
      space: alike[n]!.space,
      walkM: walks[n]!,
      lacks: lacks[n]!,
      cost: costs[n]!,
    }));
  };
  return (origin) => {
    let list = known.get(origin.id);
    if (!list) known.set(origin.id, (list = find(origin)));
    return list;
  };
}

type Kept = Pick<Strategy, 'keepKit' | 'maxWalkM'>;

/** One space that somebody wants it to be, however far that is; undefined where those of the old one cannot go there. */
export function candidateAt(
  origin: CatalogueSpace,
  space: CatalogueSpace,
  { keepKit }: Pick<Kept, 'keepKit'>,
): Candidate | undefined {
  if (space.kind !== origin.kind || space.status !== 'active' || !asksNobodyElse(origin, space))
    return undefined;
  const walkM = Math.round(metresBetween(placeOf(origin), placeOf(space)));
  const lacks = keepKit ? lackingOf()(origin, space) : nothing;
  return { space, walkM, lacks, cost: walkM + sizeCost(origin, space) + costOfLack * lacks.length };
}

type Place = ReturnType<typeof placeOf>;
const nothing: readonly string[] = [];

/** Kit, and what may be done there: hazards that a lab is fit for. Spaces share their sets, so each pair is compared once. */
function lackingOf() {
  const known = new Map<ReadonlySet<string>, Map<ReadonlySet<string>, readonly string[]>>();
  const missing = (before: ReadonlySet<string>, after: ReadonlySet<string>): readonly string[] => {
    if (before.size === 0 || before === after) return nothing;
    let of = known.get(before);
    if (!of) known.set(before, (of = new Map()));
    let list = of.get(after);
    if (!list) of.set(after, (list = [...before].filter((code) => !after.has(code))));
    return list;
  };
  return (origin: CatalogueSpace, space: CatalogueSpace): readonly string[] => {
    const kit = missing(origin.amenities, space.amenities);
    const fitness = missing(origin.hazards, space.hazards);
    return fitness.length === 0 ? kit : [...kit, ...fitness];
  };
}

/** What was granted for one space holds in another with the same policy; where nobody has to be asked, it is not needed. */
export const asksNobodyElse = ({ approval: before }: CatalogueSpace, { approval }: CatalogueSpace): boolean =>
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
