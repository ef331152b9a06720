import { slotsPerDay } from '../time/index.js';
import type { LedgerDay } from './ledger.reader.js';

const freeAllDay = '0'.repeat(slotsPerDay);

/** A character for each slot of a day: `1` where fewer than `units` are left. */
export function takenFor(row: LedgerDay | undefined, units: number, capacity: number): string {
  if (!row) return freeAllDay;
  if (!row.used || units <= 1) return row.full;
  const room = capacity - units;
  return row.used.map((used) => (used > room ? '1' : '0')).join('');
}
