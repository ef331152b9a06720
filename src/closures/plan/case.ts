import type { Booking, SpaceTaken } from '../../bookings/index.js';
import type { Booker } from '../../identity/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Strategy } from '../closure.js';
import { type Candidate, candidateAt } from './candidates.js';
import type { Pin } from './planned-move.js';
import type { Seat, Sitter } from './sitter.js';

/** A booking while it is planned, or one of its spaces: where it could go, of what the rules allow and is free. */
export interface Case extends Sitter {
  /** As if it had this one of its spaces only. */
  booking: Booking;
  /** Which of its spaces that is: 0 for the first. */
  nth: number;
  booker: Booker;
  origin: CatalogueSpace;
  candidates: readonly Candidate[];
  /** All of the booking's own: at its time none of them is a place to go to. */
  spaces: readonly SpaceTaken[];
}

/** Whether the rules allow it there, and room is left. */
export type Fits = (one: Case, seat: Seat) => boolean;

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

export const optionAt = ({ space, cost }: Candidate) => ({
  spaceId: space.id,
  floorId: space.floor.id,
  cost,
});

const isOwn = ({ spaces }: Case, { id }: CatalogueSpace): boolean =>
  spaces.some(({ spaceId }) => spaceId === id);

/** As good as the old one in all that is hard, whatever the time. */
export const suits = (
  one: Case,
  { space, walkM, lacks }: Candidate,
  { maxWalkM }: Pick<Strategy, 'maxWalkM'>,
): boolean => walkM <= maxWalkM && lacks.length === 0 && !isOwn(one, space);

/** Where it could go at its time: so many of the best that satisfy all that is hard. */
export function open(one: Case, most: number, strategy: Pick<Strategy, 'maxWalkM'>, fits: Fits): void {
  const options = [];
  for (const candidate of one.candidates) {
    if (options.length >= most) break;
    const option = optionAt(candidate);
    if (suits(one, candidate, strategy) && fits(one, option)) options.push(option);
  }
  one.options = options;
}

const mostOffers = 3;

/** Of what is free at its time, whatever the walk and the kit, each to choose from. */
export function offersFor(one: Case, fits: Fits): Candidate[] {
  const offers: Candidate[] = [];
  for (const candidate of one.candidates) {
    if (offers.length === mostOffers) break;
    if (isOwn(one, candidate.space)) continue;
    if (fits(one, { spaceId: candidate.space.id })) offers.push(candidate);
  }
  return offers;
}

/** How many are there at the busiest moment. */
export function mostAtOnce(cases: readonly Case[]): number {
  const edges = cases
    .flatMap(({ during }): [Instant, number][] => [
      [during.start, 1],
      [during.end, -1],
    ])
    .sort(([a, x], [b, y]) => a - b || x - y);
  let [now, most] = [0, 0];
  for (const [, change] of edges) most = Math.max(most, (now += change));
  return most;
}
