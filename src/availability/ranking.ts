import type { CatalogueSpace } from '../spaces/index.js';
import { isLeasedTo, type Dates } from './leases.js';
import type { Rank } from './search.dto.js';
import type { ScoreTerms } from './search-answer.dto.js';
import { metresBetween, type Place, placeOf } from './walking.js';

/** A space that can be had, and from when. */
export interface Found {
  space: CatalogueSpace;
  start: number;
  units: number;
}

export interface Ranked {
  found: Found;
  score: number;
  /** Metres from the place that was named. */
  walkM: number | undefined;
}

export interface RankingWish {
  people: number;
  /** Equipment that was asked for. */
  amenities: readonly string[];
  near?: Place;
  tenantId: string;
  dates: Dates;
}

/** Room counts most: what is larger than needed is kept for those who need it. */
const weights: Record<keyof ScoreTerms, number> = { fit: 0.5, plainness: 0.15, own: 0.1, nearness: 0.25 };

/** A walk that halves the nearness. */
const halfwayM = 150;

/** How good offers are for a wish, from terms that can each be shown. Called for every space that can be had. */
export function rankingBy({ people, amenities: asked, near, tenantId, dates }: RankingWish) {
  const plainnessOf = onceEach(
    (amenities: ReadonlySet<string>) => 1 / (1 + 0.25 * unasked(amenities, asked)),
  );
  const total = weights.fit + weights.plainness + weights.own + (near ? weights.nearness : 0);

  const termsOf = ({ space, units }: Found, walkM: number | undefined): ScoreTerms => ({
    fit: fitOf(space, units, people),
    plainness: plainnessOf(space.amenities),
    own: isLeasedTo(tenantId, space, dates) ? 1 : 0,
    nearness: walkM === undefined ? undefined : halfwayM / (halfwayM + walkM),
  });
  const walkTo = (space: CatalogueSpace) => near && metresBetween(near, placeOf(space));

  return {
    termsOf,
    rank(found: Found, ranked: Ranked): void {
      const walkM = walkTo(found.space);
      const { fit, plainness, own, nearness = 0 } = termsOf(found, walkM);
      const sum =
        weights.fit * fit + weights.plainness * plainness + weights.own * own + weights.nearness * nearness;
      ranked.found = found;
      ranked.score = sum / total;
      ranked.walkM = walkM;
    },
  };
}

/** Who takes a part leaves the rest to others, and wastes half as much. */
function fitOf({ capacity }: CatalogueSpace, units: number, people: number): number {
  const filled = people / capacity;
  return units === capacity ? filled : (1 + filled) / 2;
}

const unasked = (amenities: ReadonlySet<string>, asked: readonly string[]): number =>
  amenities.size - new Set(asked.filter((code) => amenities.has(code))).size;

/** Spaces with the same equipment share one set. */
function onceEach<K extends object>(compute: (key: K) => number): (key: K) => number {
  const known = new Map<K, number>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}

const orders: Record<Rank, (a: Ranked, b: Ranked) => number> = {
  best: (a, b) => b.score - a.score || a.found.start - b.found.start,
  soonest: (a, b) => a.found.start - b.found.start || b.score - a.score,
  nearest: (a, b) => a.walkM! - b.walkM! || b.score - a.score,
};

export interface Extremes {
  soonest: number;
  nearest: number;
}

/**
 * The first of an order, without keeping or sorting all the others, and what is best among all. What is equal stands in
 * the order in which it was found, which is that of the codes.
 */
export function firstBy(
  rank: Rank,
  found: readonly Found[],
  rankOne: (found: Found, ranked: Ranked) => void,
  limit: number,
): { first: Ranked[]; extremes: Extremes } {
  const order = orders[rank];
  const first: Ranked[] = [];
  const extremes = { soonest: Infinity, nearest: Infinity };
  // One for all: of thousands a few are kept.
  const one: Ranked = { found: found[0]!, score: 0, walkM: undefined };
  for (const each of found) {
    rankOne(each, one);
    if (each.start < extremes.soonest) extremes.soonest = each.start;
    if (one.walkM !== undefined && one.walkM < extremes.nearest) extremes.nearest = one.walkM;
    if (first.length === limit && order(one, first[limit - 1]!) >= 0) continue;
    let at = first.length;
    while (at > 0 && order(one, first[at - 1]!) < 0) at--;
    first.splice(at, 0, { ...one });
    if (first.length > limit) first.pop();
  }
  return { first, extremes };
}

const rightSize = 0.75;
const nearbyM = 100;

export interface Asked {
  all: boolean;
  some: boolean;
  /** The search was for one of several starts. */
  oneOfManyStarts: boolean;
}

/** Why an offer is a good one, told from the terms that made its score. */
export function whyOf(
  { found, walkM }: Ranked,
  { fit, own }: ScoreTerms,
  { soonest, nearest }: Extremes,
  asked: Asked,
): string[] {
  const reasons: [string, boolean][] = [
    ['right_size', fit >= rightSize],
    ['has_all_equipment', asked.all],
    ['has_some_equipment', asked.some],
    ['leased_to_your_company', own === 1],
    ['nearest', walkM !== undefined && walkM === nearest],
    ['nearby', walkM !== undefined && walkM <= nearbyM],
    ['soonest', asked.oneOfManyStarts && found.start === soonest],
  ];
  return reasons.filter(([, holds]) => holds).map(([code]) => code);
}
