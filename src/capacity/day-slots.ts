import { type DaySlots, slotsOf, slotsPerDay } from '../time/index.js';
import type { Claim } from './claim.js';
import type { LedgerDay } from './ledger.reader.js';

const freeAllDay = '0'.repeat(slotsPerDay);

/** A character for each slot of a day: `1` where fewer than `units` are left. */
export function takenFor(row: LedgerDay | undefined, units: number, capacity: number): string {
  if (!row) return freeAllDay;
  if (!row.used || units <= 1) return row.full;
  const room = capacity - units;
  return row.used.map((used) => (used > room ? '1' : '0')).join('');
}

/** Whether so many units are left in each of some slots of a day. */
export function hasRoom(
  row: LedgerDay | undefined,
  { units, capacity }: { units: number; capacity: number },
  { first, end }: Pick<DaySlots, 'first' | 'end'>,
): boolean {
  if (!row) return true;
  const used = row.used;
  if (!used || units <= 1) {
    const full = row.full.indexOf('1', first);
    return full === -1 || full >= end;
  }
  const room = capacity - units;
  for (let n = first; n < end; n++) if (used[n]! > room) return false;
  return true;
}

/** A day of a pool as it would be without these claims. */
export function dayWithout(row: LedgerDay, claims: readonly Claim[], capacity: number): LedgerDay {
  const own = claims.filter(({ poolId }) => poolId === row.poolId);
  if (own.length === 0) return row;
  const used = row.used ? [...row.used] : Array.from(row.full, (full) => (full === '1' ? capacity : 0));
  for (const { during, units } of own) {
    for (const { day, first, end } of slotsOf(during)) {
      if (day !== row.day) continue;
      for (let n = first; n < end; n++) used[n] = Math.max(0, used[n]! - units);
    }
  }
  return { ...row, used, full: used.map((taken) => (taken >= capacity ? '1' : '0')).join('') };
}
