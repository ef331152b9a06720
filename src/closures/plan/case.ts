import type { Booking } from '../../bookings/index.js';
import type { Booker } from '../../identity/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Strategy } from '../closure.js';
import { type Candidate, candidateAt } from './candidates.js';
import type { Pin } from './planned-move.js';
import type { Sitter } from './sitter.js';

/** One booking while it is planned: where it could go, of what the rules allow and is free. */
export interface Case extends Sitter {
  booking: Booking;
  booker: Booker;
  origin: CatalogueSpace;
  candidates: readonly Candidate[];
  bySpace: Map<string, Candidate>;
}

/** Whether the rules allow it there, and room is left. */
export type Fits = (one: Case, candidate: Candidate) => boolean;

interface Setting {
  closed: ReadonlySet<string>;
  catalogue: CatalogueSnapshot;
  strategy: Strategy;
}

/** What somebody has settled by hand is looked at, however far down the list it would stand. */
export function withPinned(one: Case, pin: Pin | undefined, { closed, catalogue, strategy }: Setting): Case {
  if (pin?.spaceId === undefined || closed.has(pin.spaceId)) return one;
  if (one.candidates.some(({ space }) => space.id === pin.spaceId)) return one;
  const space = catalogue.byId.get(pin.spaceId);
  const wanted = space && candidateAt(one.origin, space, strategy);
  return wanted ? { ...one, candidates: [...one.candidates, wanted] } : one;
}

/** Where it could go at its time: so many of the best that satisfy all that is hard. */
export function open(one: Case, most: number, { maxWalkM }: Pick<Strategy, 'maxWalkM'>, fits: Fits): void {
  const options = [];
  for (const candidate of one.candidates) {
    if (options.length >= most) break;
    if (candidate.walkM > maxWalkM || candidate.lacks.length > 0 || !fits(one, candidate)) continue;
    one.bySpace.set(candidate.space.id, candidate);
    options.push({ spaceId: candidate.space.id, floorId: candidate.space.floor.id, cost: candidate.cost });
  }
  one.options = options;
}

const mostOffers = 3;

/** Of what is free, whatever the walk and the kit, each to choose from. */
export function offersFor(one: Case, fits: Fits): Candidate[] {
  const offers: Candidate[] = [];
  for (const candidate of one.candidates) {
    if (offers.length === mostOffers) break;
    if (fits(one, candidate)) offers.push(candidate);
  }
  return offers;
}

/** How many are there at the busiest moment. */
export function mostAtOnce(cases: readonly Case[]): number {
  const edges = cases
    .flatMap(({ during }) => [[during.start, 1] as const, [during.end, -1] as const])
    .sort(([a, x], [b, y]) => a - b || x - y);
  let [now, most] = [0, 0];
  for (const [, change] of edges) most = Math.max(most, (now += change));
  return most;
}
