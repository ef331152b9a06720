import type { CatalogueSnapshot } from '../spaces/index.js';
import { hour, type Instant, inZone, minute, slotMinutes } from '../time/index.js';
import type { FreeSpaces } from './free-spaces.js';
import { type Filter, matching } from './search-filters.js';
import { allowed, type Candidate, firstFree } from './search-outcome.js';
import type { Relaxation } from './search-answer.dto.js';
import { startsIn, type When } from './search-when.js';

/** A search that found nothing. */
export interface Fruitless {
  snapshot: CatalogueSnapshot;
  filters: readonly Filter[];
  when: When;
  people: number;
  whole: boolean;
  zone: string;
  now: Instant;
  /** The candidates among what matches, for as many people, at these times. */
  candidates: (filters: readonly Filter[], wish: { when: When; people: number; whole: boolean }) => Candidate[];
}

/** Who looks for a lab has no use for a desk. */
const neverDropped = ['kind'];
const around = 4 * hour;
const longestMoved = 24 * hour;
const stepMinutes = 15;

/** What one would have to give up, one thing at a time, and how many spaces there would be then. */
export async function relaxationsOf(search: Fruitless, free: FreeSpaces): Promise<Relaxation[]> {
  const { snapshot, filters, when, people, whole } = search;
  const taken = await free.at(when, snapshot.spaces);
  const count = (candidates: Candidate[]) => firstFree(allowed(candidates), when, taken).length;

  const found: Relaxation[] = filters
    .filter(({ field }) => !neverDropped.includes(field))
    .map((dropped) => ({
      drop: dropped.field,
      ...(dropped.value !== undefined && { value: dropped.value }),
      wouldGive: count(search.candidates(filters.filter((filter) => filter !== dropped), { when, people, whole })),
    }));
  if (whole) found.push({ change: 'wholeOrPart', to: 'part', wouldGive: count(search.candidates(filters, { when, people, whole: false })) });
  const most = matching(snapshot, filters).reduce((capacity, space) => Math.max(capacity, space.capacity), 0);
  if (most < people && most > 0) found.push({ change: 'people', to: most, wouldGive: count(search.candidates(filters, { when, people: most, whole })) });
  found.push(...(await otherTimes(search, free)));

  return found.filter(({ wouldGive }) => wouldGive > 0).sort((a, b) => b.wouldGive - a.wouldGive);
}

/** The same a few hours earlier or later, or half as long. */
async function otherTimes(search: Fruitless, free: FreeSpaces): Promise<Relaxation[]> {
  const { filters, when, people, whole, zone, now } = search;
  const count = async (other: When) => {
    const candidates = allowed(search.candidates(filters, { when: other, people, whole }));
    return firstFree(candidates, other, await free.at(other, candidates.map(({ space }) => space))).length;
  };
  const found: Relaxation[] = [];
  const { fixed, length } = when;
  if (fixed && length <= longestMoved && length % (slotMinutes * minute) === 0) {
    const window = { start: Math.max(now, fixed.start - around), end: fixed.end + around };
    const starts = startsIn(window, length, stepMinutes);
    const to = { windows: [{ from: inZone(window.start, zone), to: inZone(window.end, zone) }], duration: durationText(length) };
    if (starts.length > 0) found.push({ change: 'when', to, wouldGive: await count({ starts, length }) });
  }
  const half = Math.floor(length / 2 / (stepMinutes * minute)) * stepMinutes * minute;
  if (half > 0 && !fixed) found.push({ change: 'duration', to: durationText(half), wouldGive: await count({ starts: when.starts, length: half }) });
  return found;
}

const durationText = (length: number) => `PT${length / minute}M`;
