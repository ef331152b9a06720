import { Injectable } from '@nestjs/common';
import { type LedgerDay, LedgerReader } from '../capacity/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import { dayOf, type Instant, type Interval, slotsOf } from '../time/index.js';
import { isFree, slotLine } from './free-time.js';
import type { Found } from './ranking.js';
import type { Candidate, Refusals } from './search-outcome.js';
import type { When } from './search-when.js';

/** Above it, one sweep over a day costs less than looking every space up. */
const mostLookedUp = 500;

/** Finds, among spaces that the rules allow, those that are free, each at its first start. */
@Injectable()
export class FreeSpaces {
  constructor(private readonly ledger: LedgerReader) {}

  /** A day at a time, and of the later days only for spaces that nothing was found for yet: most are found on the first. */
  async firstFree(candidates: readonly Candidate[], when: When, refusals?: Refusals): Promise<Found[]> {
    const found: Found[] = [];
    let waiting = candidates.map((candidate) => ({ candidate, n: candidate.verdicts.nextAllowed(0) }));
    for (const chunk of chunksOf(when)) {
      const due = waiting.filter(({ n }) => n < chunk.end);
      if (due.length === 0) continue;
      const occupancy = await this.occupancy(
        when,
        chunk,
        due.map(({ candidate }) => candidate.space),
      );
      waiting = waiting.filter((one) => {
        if (one.n >= chunk.end) return true;
        const { space, units, verdicts } = one.candidate;
        const isFree = occupancy(space, units);
        while (one.n !== -1 && one.n < chunk.end && !isFree(when.starts[one.n]!))
          one.n = verdicts.nextAllowed(one.n + 1);
        if (one.n !== -1 && one.n < chunk.end) found.push({ space, start: when.starts[one.n]!, units });
        else if (one.n === -1) refusals?.add(takenByOthers);
        return one.n >= chunk.end;
      });
    }
    return found;
  }

  private async occupancy(
    { starts, length }: When,
    chunk: Chunk,
    spaces: readonly CatalogueSpace[],
  ): Promise<Occupancy> {
    const pools = spaces.length <= mostLookedUp ? spaces.map(({ poolId }) => poolId) : undefined;
    const stretch = { start: starts[chunk.first]!, end: starts[chunk.end - 1]! + length };
    if (chunk.end - chunk.first === 1) return byPeak(await this.ledger.peakUse(stretch, pools));
    const rows = await this.ledger.touchedDays(slotsOf(stretch), { ...(pools && { pools }), counts: true });
    return byDays(rows, stretch, length);
  }
}

const takenByOthers = { code: 'slot-taken', detail: 'Somebody else has this time.' };

/** Some of a wish's starts, by their index; `end` is exclusive. */
interface Chunk {
  first: number;
  end: number;
}

/** Tells whether so many units of a space are free from a start. */
type Occupancy = (space: CatalogueSpace, units: number) => (start: Instant) => boolean;

/** The starts of one day together. */
function chunksOf({ starts }: When): Chunk[] {
  const chunks: Chunk[] = [];
  starts.forEach((start, n) => {
    const last = chunks.at(-1);
    if (last && dayOf(starts[last.first]!) === dayOf(start)) last.end = n + 1;
    else chunks.push({ first: n, end: n + 1 });
  });
  return chunks;
}

const byPeak =
  (peaks: ReadonlyMap<number, number>): Occupancy =>
  ({ poolId, capacity }, units) => {
    const free = capacity - (peaks.get(poolId) ?? 0) >= units;
    return () => free;
  };

function byDays(rows: readonly LedgerDay[], stretch: Interval, length: number): Occupancy {
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
    return (start) => isFree(line, { start, end: start + length });
  };
}
