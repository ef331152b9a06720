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

export interface Ranked extends Found {
  terms: ScoreTerms;
  score: number;
  walkM?: number;
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

/** How good an offer is, from terms that can each be shown. */
export function ranked(found: Found, wish: RankingWish): Ranked {
  const { space } = found;
  const walkM = wish.near && metresBetween(wish.near, placeOf(space));
  const terms: ScoreTerms = {
    fit: fitOf(found, wish.people),
    plainness: 1 / (1 + 0.25 * unasked(space, wish.amenities)),
    own: isLeasedTo(wish.tenantId, space, wish.dates) ? 1 : 0,
    ...(walkM !== undefined && { nearness: halfwayM / (halfwayM + walkM) }),
  };
  return { ...found, terms, score: scoreOf(terms), ...(walkM !== undefined && { walkM }) };
}

/** Who takes a part leaves the rest to others, and wastes half as much. */
function fitOf({ space, units }: Found, people: number): number {
  const filled = people / space.capacity;
  return units === space.capacity ? filled : (1 + filled) / 2;
}

const unasked = ({ amenities }: CatalogueSpace, asked: readonly string[]) => {
  let count = amenities.size;
  for (const code of asked) if (amenities.has(code)) count--;
  return count;
};

/** Of the terms that apply, so that scores with and without a walk compare. */
function scoreOf(terms: ScoreTerms): number {
  const applying = Object.entries(terms) as [keyof ScoreTerms, number][];
  const weight = applying.reduce((sum, [term]) => sum + weights[term], 0);
  return applying.reduce((sum, [term, value]) => sum + weights[term] * value, 0) / weight;
}

const orders: Record<Rank, (a: Ranked, b: Ranked) => number> = {
  best: (a, b) => b.score - a.score || a.start - b.start,
  soonest: (a, b) => a.start - b.start || b.score - a.score,
  nearest: (a, b) => a.walkM! - b.walkM! || b.score - a.score,
};

/** The first of the order, without sorting all the others. What is equal stands in the order of the codes. */
export function firstBy(rank: Rank, all: readonly Ranked[], limit: number): Ranked[] {
  const order = orders[rank];
  const first: Ranked[] = [];
  for (const one of all) {
    if (first.length === limit && order(one, first[limit - 1]!) >= 0) continue;
    let at = first.length;
    while (at > 0 && order(one, first[at - 1]!) < 0) at--;
    first.splice(at, 0, one);
    if (first.length > limit) first.pop();
  }
  return first;
}

const rightSize = 0.75;
const nearbyM = 100;

/** Why an offer is a good one, told from the terms that made its score. */
export function whyOf(one: Ranked, all: { soonest: number; nearest: number; hasChoiceOfTime: boolean }, asked: { all: boolean; some: boolean }): string[] {
  const reasons: [string, boolean][] = [
    ['right_size', one.terms.fit >= rightSize],
    ['has_all_equipment', asked.all],
    ['has_some_equipment', asked.some],
    ['leased_to_your_company', one.terms.own === 1],
    ['nearest', one.walkM !== undefined && one.walkM === all.nearest],
    ['nearby', one.walkM !== undefined && one.walkM <= nearbyM],
    ['soonest', all.hasChoiceOfTime && one.start === all.soonest],
  ];
  return reasons.filter(([, holds]) => holds).map(([code]) => code);
}
