import { type DaySlots, slotsOf, slotsPerDay } from '../time/index.js';
import type { Claim } from './claim.js';
import type { LedgerDay } from './ledger.reader.js';

/** A copy of some days of some pools on which to try claims. It advises; the ledger decides. */
export class Room {
  private readonly used = new Map<number, Int32Array>();

  constructor(
    private readonly rows: ReadonlyMap<string, LedgerDay>,
    private readonly capacityOf: (poolId: number) => number,
  ) {}

  /** Whether all of these fit beside what is there; none of them counts against another. */
  fits(claims: readonly Claim[]): boolean {
    return claims.every((claim) => this.left(claim) >= claim.units);
  }

  /** How many units of a pool are free throughout a period; negative where more is taken than it holds. */
  left({ poolId, during }: Pick<Claim, 'poolId' | 'during'>): number {
    return this.leftIn(poolId, slotsOf(during));
  }

  /** The same, for who asks of many pools for one period. */
  leftIn(poolId: number, slots: readonly DaySlots[]): number {
    let most = 0;
    for (const { day, first, end } of slots) {
      const used = this.day(day, poolId);
      if (used === untouched) continue;
      for (let slot = first; slot < end; slot++) if (used[slot]! > most) most = used[slot]!;
    }
    return this.capacityOf(poolId) - most;
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
        const used = this.own(day, poolId);
        for (let slot = first; slot < end; slot++) used[slot]! += sign * units;
      }
    }
  }

  /** Units taken in each slot; a day without a row is free. */
  private day(day: number, poolId: number): Int32Array {
    const key = day * mostPools + poolId;
    let used = this.used.get(key);
    if (!used) {
      used = countsOf(this.rows.get(roomKey({ day, poolId })), this.capacityOf(poolId));
      this.used.set(key, used);
    }
    return used;
  }

  /** The same, to be written to. */
  private own(day: number, poolId: number): Int32Array {
    const used = this.day(day, poolId);
    if (used !== untouched) return used;
    const fresh = new Int32Array(slotsPerDay);
    this.used.set(day * mostPools + poolId, fresh);
    return fresh;
  }
}

/** More pools than there are. */
const mostPools = 2 ** 31;
/** Shared by all days that nothing is known of. */
const untouched = new Int32Array(slotsPerDay);

export interface RoomKey {
  day: number;
  poolId: number;
}

export const roomKey = ({ day, poolId }: RoomKey): string => `${day} ${poolId}`;

/** The days of pools that claims touch. */
export const touchedBy = (claims: readonly Claim[]): RoomKey[] =>
  claims.flatMap(({ poolId, during }) => slotsOf(during).map(({ day }) => ({ day, poolId })));

function countsOf(row: LedgerDay | undefined, capacity: number): Int32Array {
  if (!row) return untouched;
  if (row.used) return Int32Array.from(row.used);
  return Int32Array.from(row.full, (full) => (full === '1' ? capacity : 0));
}
