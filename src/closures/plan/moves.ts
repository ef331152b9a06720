import type { CatalogueSnapshot } from '../../spaces/index.js';
import type { Strategy } from '../closure.js';
import type { Candidate } from './candidates.js';
import type { Case } from './case.js';
import { stayingAt } from './other-times.js';
import type { Outcome, PlannedMove } from './planned-move.js';
import { bookingOf, type Placing, type Seat } from './sitter.js';
import { explain, explainSeveral } from './why.js';

interface Setting {
  strategy: Strategy;
  catalogue: CatalogueSnapshot;
  company: (one: Case) => { team: number; series: number };
}

export const planned = (one: Case, outcome: Outcome) => ({
  bookingId: bookingOf(one),
  bookingVersion: one.booking.version,
  outcome,
});

/** Where a booking goes whose spaces, those of it that close, have all found a place. */
export function moveOf(
  parts: readonly Case[],
  placing: Placing,
  { strategy, catalogue, company }: Setting,
): PlannedMove {
  const [first] = parts;
  const seats = parts.map((one) => ({
    ...one,
    seat: placing.get(one.id)!,
    candidate: candidateOf(one, placing.get(one.id)!),
  }));
  if (first!.party === undefined) {
    const [{ seat, candidate, origin }] = seats as [(typeof seats)[number]];
    const { spaceId: toSpaceId, shift = 0 } = seat;
    return {
      ...planned(first!, 'move'),
      toSpaceId,
      ...(shift !== 0 && { toStart: first!.during.start + shift }),
      walkM: candidate.walkM,
      why: explain(origin, candidate, strategy, { ...company(first!), shift }),
    };
  }
  const went = new Map(seats.map(({ nth, seat }) => [nth, seat.spaceId]));
  const [toSpaceId, ...toOthers] = first!.spaces.map(({ spaceId }, nth) => went.get(nth) ?? spaceId);
  return {
    ...planned(first!, 'move'),
    toSpaceId: toSpaceId!,
    toOthers,
    walkM: Math.max(...seats.map(({ candidate }) => candidate.walkM)),
    why: explainSeveral(
      seats,
      [toSpaceId!, ...toOthers].map((id) => catalogue.byId.get(id)!),
      strategy,
    ),
  };
}

const candidateOf = ({ candidates, origin }: Case, { spaceId }: Seat): Candidate =>
  candidates.find(({ space }) => space.id === spaceId) ?? stayingAt(origin);
