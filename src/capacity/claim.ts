import { type Instant, type Interval, slotsOf } from '../time/index.js';

/** Units of a pool, wanted for a period. */
export interface Claim {
  poolId: number;
  during: Interval;
  units: number;
}

/** As the database functions read it. */
export const toRow = ({ poolId, during, units }: Claim) => ({
  poolId,
  startsAt: new Date(during.start),
  endsAt: new Date(during.end),
  units,
});

/** Touches one row of the ledger: then it can be judged together with others. */
export const isNarrow = (claims: readonly Claim[]): boolean =>
  claims.length === 1 && slotsOf(claims[0]!.during).length === 1;

/** Claims of one booking, with what they want of the same pool at the same time added up: two benches take two places of their lab. */
export function addedUp(claims: readonly Claim[]): Claim[] {
  const byPool = new Map<number, Claim[]>();
  for (const claim of claims) {
    const others = byPool.get(claim.poolId);
    if (others) others.push(claim);
    else byPool.set(claim.poolId, [claim]);
  }
  return [...byPool.values()].flatMap((own) => (own.length === 1 ? own : stepsOf(own)));
}

/** Of one pool: a claim for each stretch in which as many units are wanted throughout. */
function stepsOf(claims: readonly Claim[]): Claim[] {
  const changes = new Map<Instant, number>();
  for (const { during, units } of claims) {
    changes.set(during.start, (changes.get(during.start) ?? 0) + units);
    changes.set(during.end, (changes.get(during.end) ?? 0) - units);
  }
  const edges = [...changes].filter(([, change]) => change !== 0).sort(([a], [b]) => a - b);
  const { poolId } = claims[0]!;
  const steps: Claim[] = [];
  let units = 0;
  edges.forEach(([start, change], n) => {
    units += change;
    if (units > 0) steps.push({ poolId, during: { start, end: edges[n + 1]![0] }, units });
  });
  return steps;
}
