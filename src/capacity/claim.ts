import { type Interval, slotsOf } from '../time/index.js';

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
