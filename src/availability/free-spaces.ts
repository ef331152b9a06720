import { Injectable } from '@nestjs/common';
import { type LedgerDay, LedgerReader } from '../capacity/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import { type DaySlots, type Interval, slotsOf } from '../time/index.js';
import { isFree, slotLine } from './free-time.js';
import type { When } from './search-when.js';

/** Tells whether so many units of a space are free for a period, among those periods that it was read for. */
export type Occupancy = (space: CatalogueSpace, units: number) => (during: Interval) => boolean;

/** Above it, one sweep over the days costs less than looking every space up. */
const mostLookedUp = 1_500;

/** What is taken at the times of a search, in one query. */
@Injectable()
export class FreeSpaces {
  constructor(private readonly ledger: LedgerReader) {}

  async at({ starts, length, fixed }: When, spaces: readonly CatalogueSpace[]): Promise<Occupancy> {
    const pools = spaces.length <= mostLookedUp ? spaces.map(({ poolId }) => poolId) : undefined;
    if (fixed) return byPeak(await this.ledger.peakUse(fixed, pools));
    const stretch = oncePerDay(starts.flatMap((start) => slotsOf({ start, end: start + length })));
    return byDays(await this.ledger.touchedDays(stretch, { ...(pools && { pools }), counts: true }), { start: starts[0]!, end: starts.at(-1)! + length });
  }
}

const byPeak =
  (peaks: ReadonlyMap<number, number>): Occupancy =>
  ({ poolId, capacity }, units) => {
    const free = capacity - (peaks.get(poolId) ?? 0) >= units;
    return () => free;
  };

function byDays(rows: readonly LedgerDay[], stretch: Interval): Occupancy {
  const pools = new Map<number, Map<number, LedgerDay>>();
  for (const row of rows) {
    const days = pools.get(row.poolId);
    if (days) days.set(row.day, row);
    else pools.set(row.poolId, new Map([[row.day, row]]));
  }
  return ({ poolId, capacity }, units) => {
    const days = pools.get(poolId);
    if (!days) return () => true;
    const line = slotLine(days, stretch, units, capacity);
    return (during) => isFree(line, during);
  };
}

/** From the first slot to the last that is wanted of each day. */
function oncePerDay(slots: readonly DaySlots[]): DaySlots[] {
  const days = new Map<number, DaySlots>();
  for (const { day, first, end } of slots) {
    const known = days.get(day);
    days.set(day, { day, first: Math.min(first, known?.first ?? first), end: Math.max(end, known?.end ?? end) });
  }
  return [...days.values()];
}
