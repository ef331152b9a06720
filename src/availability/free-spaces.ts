import { Injectable } from '@nestjs/common';
import { hasRoom, type LedgerDay, LedgerReader } from '../capacity/index.js';
import { type Buffers, withBuffers } from '../rules/index.js';
import { type CatalogueSpace, type Draw, drawsOf } from '../spaces/index.js';
import { dayOf, type DaySlots, slotsOf } from '../time/index.js';
import type { Found } from './ranking.js';
import type { Candidate, Refusals } from './search-outcome.js';
import type { When } from './search-when.js';

/** Above it, one sweep over a day costs less than looking every space up. */
const mostLookedUp = 500;

/** Finds, among spaces that the rules allow, those that are free, each at its first start. */
@Injectable()
export class FreeSpaces {
  constructor(private readonly ledger: LedgerReader) {}

  /**
   * A day at a time, and of the later days only for spaces that nothing was found for yet: most are found on the first.
   * The candidates are used up.
   */
  async firstFree(candidates: readonly Candidate[], when: When, refusals?: Refusals): Promise<Found[]> {
    const found: Found[] = [];
    let waiting = candidates;
    for (const chunk of chunksOf(when)) {
      const due = waiting.filter(({ n }) => n < chunk.end);
      if (due.length === 0) continue;
      const isFree = await this.occupancy(when, chunk, due);
      waiting = waiting.filter((one) => {
        if (one.n >= chunk.end) return true;
        const { space, units, verdicts } = one;
        while (one.n !== -1 && one.n < chunk.end && !isFree(space, units, one.n))
          one.n = verdicts.nextAllowed(one.n + 1);
        if (one.n !== -1 && one.n < chunk.end) found.push({ space, start: when.starts[one.n]!, units });
        else if (one.n === -1) refusals?.add(takenByOthers, space);
        return one.n >= chunk.end;
      });
    }
    return found;
  }

  private async occupancy(when: When, chunk: Chunk, candidates: readonly Candidate[]): Promise<IsFree> {
    const { starts, length } = when;
    const stretch = { start: starts[chunk.first]!, end: starts[chunk.end - 1]! + length };
    const groups = byBuffers(candidates);
    const parts = await Promise.all(
      [...groups].map(async ([key, { buffers, candidates: alike }]): Promise<[number, IsFree]> => {
        const pools = alike.length <= mostLookedUp ? poolsOf(alike) : undefined;
        const reach = withBuffers(stretch, buffers);
        if (chunk.end - chunk.first === 1) return [key, byPeak(await this.ledger.peakUse(reach, pools))];
        const rows = await this.ledger.touchedDays(slotsOf(reach), { ...(pools && { pools }), counts: true });
        return [key, byDays(rows, when, buffers)];
      }),
    );
    if (parts.length === 1) return parts[0]![1];
    const occupancies = new Map(parts);
    return (space, units, n) => occupancies.get(keyOf(space.terms))!(space, units, n);
  }
}

const takenByOthers = { code: 'slot-taken', detail: 'Somebody else has this time.' };

interface Alike {
  buffers: Buffers;
  candidates: Candidate[];
}

/** Those that are asked about for the same time together: nearly all need no time around a booking. */
function byBuffers(candidates: readonly Candidate[]): Map<number, Alike> {
  const groups = new Map<number, Alike>();
  for (const candidate of candidates) {
    const { terms } = candidate.space;
    const key = keyOf(terms);
    const group = groups.get(key);
    if (group) group.candidates.push(candidate);
    else groups.set(key, { buffers: terms, candidates: [candidate] });
  }
  return groups;
}

const keyOf = ({ setUpMinutes, cleanUpMinutes }: Buffers) => setUpMinutes * 10_000 + cleanUpMinutes;

function poolsOf(candidates: readonly Candidate[]): number[] {
  const pools = candidates.flatMap(({ space, units }) =>
    space.kinship ? drawsOf(space, units).map(({ poolId }) => poolId) : space.poolId,
  );
  return [...new Set(pools)];
}

/** Some of a wish's starts, by their index; `end` is exclusive. */
interface Chunk {
  first: number;
  end: number;
}

/** Tells whether so many units of a space are free from the n-th start on. */
type IsFree = (space: CatalogueSpace, units: number, n: number) => boolean;

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

const byPeak = (peaks: ReadonlyMap<number, number>): IsFree => {
  const isLeft = (draw: Draw) => draw.capacity - (peaks.get(draw.poolId) ?? 0) >= draw.units;
  return (space, units) => everyDraw(space, units, isLeft);
};

function byDays(rows: readonly LedgerDay[], { starts, length }: When, buffers: Buffers): IsFree {
  const pools = new Map<number, LedgerDay[]>();
  for (const row of rows) {
    const others = pools.get(row.poolId);
    if (others) others.push(row);
    else pools.set(row.poolId, [row]);
  }
  const slots: (readonly DaySlots[])[] = [];
  return (space, units, n) =>
    everyDraw(space, units, (draw) => {
      const days = pools.get(draw.poolId);
      if (!days) return true;
      const start = starts[n]!;
      slots[n] ??= slotsOf(withBuffers({ start, end: start + length }, buffers));
      return slots[n].every((part) => hasRoom(dayIn(days, part), draw, part));
    });
}

const dayIn = (rows: readonly LedgerDay[], { day }: DaySlots) => rows.find((row) => row.day === day);

/** Nearly every space stands alone, and draws on nothing but itself. */
const everyDraw = (space: CatalogueSpace, units: number, holds: (draw: Draw) => boolean) =>
  space.kinship
    ? drawsOf(space, units).every(holds)
    : holds({ poolId: space.poolId, capacity: space.capacity, units });
