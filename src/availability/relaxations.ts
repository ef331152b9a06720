import type { CatalogueSnapshot } from '../spaces/index.js';
import { hour, type Instant, inZone, minute, slotMinutes } from '../time/index.js';
import type { FreeSpaces } from './free-spaces.js';
import { type Filter, matching } from './search-filters.js';
import { allowed, type Candidate } from './search-outcome.js';
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
  candidates: (
    filters: readonly Filter[],
    wish: { when: When; people: number; whole: boolean },
  ) => Candidate[];
}

/** Who looks for a lab has no use for a desk. */
const neverDropped = ['kind'];
const around = 4 * hour;
const longestMoved = 24 * hour;
const step = 15 * minute;

/** What one would have to give up, one thing at a time, and how many spaces there would be then. */
export async function relaxationsOf(search: Fruitless, free: FreeSpaces): Promise<Relaxation[]> {
  const { snapshot, filters, when, people, whole } = search;
  const wish = { when, people, whole };
  const most = matching(snapshot, filters).reduce((capacity, space) => Math.max(capacity, space.capacity), 0);
  const tries: Try[] = [
    ...filters
      .filter(({ field }) => !neverDropped.includes(field))
      .map((dropped) => ({
        relaxation: { drop: dropped.field, ...(dropped.value !== undefined && { value: dropped.value }) },
        filters: filters.filter((filter) => filter !== dropped),
        wish,
      })),
    ...(whole
      ? [{ relaxation: { change: 'wholeOrPart', to: 'part' }, filters, wish: { ...wish, whole: false } }]
      : []),
    ...(0 < most && most < people
      ? [{ relaxation: { change: 'people', to: most }, filters, wish: { ...wish, people: most } }]
      : []),
    ...otherTimes(search).map(({ relaxation, when: other }) => ({
      relaxation,
      filters,
      wish: { ...wish, when: other },
    })),
  ];
  const found = await Promise.all(
    tries.map(async (one): Promise<Relaxation> => {
      const spaces = await free.firstFree(allowed(search.candidates(one.filters, one.wish)), one.wish.when);
      return { ...one.relaxation, wouldGive: spaces.length };
    }),
  );
  return found.filter(({ wouldGive }) => wouldGive > 0).sort((a, b) => b.wouldGive - a.wouldGive);
}

interface Try {
  relaxation: Omit<Relaxation, 'wouldGive'>;
  filters: readonly Filter[];
  wish: { when: When; people: number; whole: boolean };
}

/** The same a few hours earlier or later; or half as long. */
function otherTimes({
  when: { starts, length, fixed },
  zone,
  now,
}: Fruitless): { relaxation: Try['relaxation']; when: When }[] {
  if (!fixed) {
    const half = Math.floor(length / 2 / step) * step;
    return half > 0
      ? [{ relaxation: { change: 'duration', to: durationText(half) }, when: { starts, length: half } }]
      : [];
  }
  if (length > longestMoved || length % (slotMinutes * minute) !== 0) return [];
  const window = { start: Math.max(now, fixed.start - around), end: fixed.end + around };
  const others = startsIn(window, length, step / minute);
  const to = {
    windows: [{ from: inZone(window.start, zone), to: inZone(window.end, zone) }],
    duration: durationText(length),
  };
  return others.length > 0 ? [{ relaxation: { change: 'when', to }, when: { starts: others, length } }] : [];
}

const durationText = (length: number) => `PT${length / minute}M`;
