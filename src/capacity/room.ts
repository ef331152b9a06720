import { slotsOf, slotsPerDay } from '../time/index.js';
import type { Claim } from './claim.js';
import type { LedgerDay } from './ledger.reader.js';

/** A copy of some days of some pools on which to try claims. It advises; the ledger decides. */
export class Room {
  private readonly used = new Map<string, Int32Array>();

  constructor(
    private readonly rows: ReadonlyMap<string, LedgerDay>,
    private readonly capacityOf: (poolId: number) => number,
  ) {}

  /** Whether all of these fit beside what is there; none of them counts against another. */
  fits(claims: readonly Claim[]): boolean {
    return claims.every(({ poolId, during, units }) => {
      const most = this.capacityOf(poolId) - units;
      return slotsOf(during).every(({ day, first, end }) => {
        const used = this.day(day, poolId);
        for (let slot = first; slot < end; slot++) if (used[slot]! > most) return false;
        return true;
      });
    });
  }

  take(claims: readonly Claim[]): void {
    this.add(claims, 1);
  }

  giveBack(claims: readonly Claim[]): void {
    this.add(claims, -1);
  }

  private add(claims: readonly Claim[], sign: 1 | -1): void {
    for (const { poolId, during, units } of claims) {
      for (const { day, first, end } of slotsOf(during)) {
        const used = this.day(day, poolId);
        for (let slot = first; slot < end; slot++) used[slot]! += sign * units;
      }
    }
  }

  /** Units taken in each slot; a day without a row is free. */
  private day(day: number, poolId: number): Int32Array {
    const key = roomKey({ day, poolId });
    let used = this.used.get(key);
    if (!used) this.used.set(key, (used = countsOf(this.rows.get(key), this.capacityOf(poolId))));
    return used;
  }
}

export interface RoomKey {
  day: number;
  poolId: number;
}

export const roomKey = ({ day, poolId }: RoomKey): string => `${day} ${poolId}`;

/** The days of pools that claims touch. */
export const touchedBy = (claims: readonly Claim[]): RoomKey[] =>
  claims.flatMap(({ poolId, during }) => slotsOf(during).map(({ day }) => ({ day, poolId })));

function countsOf(row: LedgerDay | undefined, capacity: number): Int32Array {
  if (!row) return new Int32Array(slotsPerDay);
  if (row.used) return Int32Array.from(row.used);
  return Int32Array.from(row.full, (full) => (full === '1' ? capacity : 0));
}
