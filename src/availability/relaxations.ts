import type { CatalogueSnapshot } from '../spaces/index.js';
import {
  daysLater,
  hour,
  type Instant,
  type Interval,
  inZone,
  localDayOf,
  minute,
  slotMinutes,
  wholeDay,
} from '../time/index.js';
import type { FreeSpaces } from './free-spaces.js';
import { type Filter, matching } from './search-filters.js';
import type { Candidate } from './search-outcome.js';
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
  /** Those among what matches that the rules allow, for as many people, at these times. */
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
const daysLookedAhead = 7;

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
  const tried = async (one: Try): Promise<Relaxation> => {
    const spaces = await free.firstFree(search.candidates(one.filters, one.wish), one.wish.when);
    return { ...one.relaxation, wouldGive: spaces.length };
  };
  const [found, anotherDay] = await Promise.all([
    Promise.all(tries.map(tried)),
    firstThatGives(
      laterDays(search).map(({ relaxation, when: other }) => ({
        relaxation,
        filters,
        wish: { ...wish, when: other },
      })),
      tried,
    ),
  ]);
  return [...found, ...anotherDay]
    .filter(({ wouldGive }) => wouldGive > 0)
    .sort((a, b) => b.wouldGive - a.wouldGive);
}

async function firstThatGives(
  tries: readonly Try[],
  tried: (one: Try) => Promise<Relaxation>,
): Promise<Relaxation[]> {
  for (const one of tries) {
    const relaxation = await tried(one);
    if (relaxation.wouldGive > 0) return [relaxation];
  }
  return [];
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

/** The same hours on each of the days to come; where those never do, any hours of the next. */
function laterDays({ when, zone }: Fruitless): { relaxation: Try['relaxation']; when: When }[] {
  const { starts, length, fixed, windows = [] } = when;
  const reach = { start: starts[0]!, end: starts.at(-1)! + length };
  if (reach.end - reach.start > longestMoved || length % (slotMinutes * minute) !== 0) return [];
  const duration = durationText(length);
  const later = (instant: Instant, days: number) => daysLater(instant, days, zone);
  const shown = ({ start, end }: Interval) => ({ from: inZone(start, zone), to: inZone(end, zone) });
  const sameHours = Array.from({ length: daysLookedAhead }, (_, n) => {
    const move = ({ start, end }: Interval) => ({ start: later(start, n + 1), end: later(end, n + 1) });
    const moved = starts.map((start) => later(start, n + 1));
    const { from, to } = shown(move(reach));
    return {
      relaxation: {
        change: 'when',
        to: fixed
          ? { start: from, end: to }
          : { windows: windows.map((window) => shown(move(window))), duration },
      },
      when: { starts: moved, length, ...(fixed && { fixed: move(fixed) }) },
    };
  });
  const nextDay = wholeDay(localDayOf(reach.start, zone) + 1, zone);
  const anyHours = {
    relaxation: { change: 'when', to: { windows: [shown(nextDay)], duration } },
    when: { starts: startsIn(nextDay, length, step / minute), length },
  };
  return [...sameHours, ...(anyHours.when.starts.length > 0 ? [anyHours] : [])];
}

const durationText = (length: number) => `PT${length / minute}M`;
