import type { Claim } from '../../capacity/index.js';
import { type Interval, minute, slotMinutes } from '../../time/index.js';

const slot = slotMinutes * minute;

/** The slots that a claim touches: two claims that meet within one count there twice. */
const onTheGrid = ({ start, end }: Interval): Interval => ({
  start: Math.floor(start / slot) * slot,
  end: Math.ceil(end / slot) * slot,
});

/** The least that holds each of two sets of claims at every moment: both places are kept, and nothing is counted twice. */
export function coveringBoth(some: readonly Claim[], others: readonly Claim[]): Claim[] {
  const pools = new Set([...some, ...others].map(({ poolId }) => poolId));
  return [...pools].flatMap((poolId) => {
    const inPool = (claims: readonly Claim[]) =>
      claims
        .filter((claim) => claim.poolId === poolId)
        .map(({ during, units }) => ({ during: onTheGrid(during), units }));
    const [a, b] = [inPool(some), inPool(others)];
    const edges = [...new Set([...a, ...b].flatMap(({ during }) => [during.start, during.end]))].sort(
      (x, y) => x - y,
    );
    const pieces: Claim[] = [];
    for (const [n, start] of edges.slice(0, -1).entries()) {
      const units = Math.max(unitsAt(a, start), unitsAt(b, start));
      const last = pieces.at(-1);
      if (units === 0) continue;
      if (last?.during.end === start && last.units === units) last.during.end = edges[n + 1]!;
      else pieces.push({ poolId, during: { start, end: edges[n + 1]! }, units });
    }
    return pieces;
  });
}

const unitsAt = (claims: readonly Omit<Claim, 'poolId'>[], at: number) =>
  claims.reduce((sum, { during, units }) => (during.start <= at && at < during.end ? sum + units : sum), 0);
