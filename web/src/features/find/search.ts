import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { bodyOf, type Sort, type Wish, type WishParams } from '../../../../clients/wish/src/wish';
import { durationMinutes, wallTimeIn } from '../../time/campus-time';
import type { Lens } from './params';

export {
  isFlexible,
  type Sort,
  stretchOf,
  wholeWish,
  type Wish,
  type WishParams,
} from '../../../../clients/wish/src/wish';
export type Offer = Schemas['OfferShown'];
export type Answer = Schemas['SearchAnswer'];
export type Relaxation = Schemas['Relaxation'];

export const shownAtMost = 12;
/** As many as stand on a floor, or nearly. */
const drawnAtMost = 200;

interface Asking {
  timeZone: string;
  sort?: Sort;
}

const searched = (body: Schemas['SearchBody']) =>
  queryOptions({
    queryKey: ['search', body],
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/availability/search', { body, signal })),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });

export const searchQuery = (wish: Wish, asking: Asking & { lens?: Lens }) =>
  searched({
    ...bodyOf(wish, asking),
    limit: asking.lens === 'timeline' || (asking.lens === 'map' && wish.floor) ? drawnAtMost : shownAtMost,
  });

/** How many there would be of each kind, or in each building and on each floor: asked for when somebody is about to choose one. */
export const facetsQuery = (wish: Wish, timeZone: string, facets: Schemas['SearchBody']['facets']) =>
  searched({ ...bodyOf(wish, { timeZone }), limit: 1, facets });

/** The wish with one thing given up; undefined for what this page has no field for. */
export function relaxed(wish: Wish, { drop, value, change, to }: Relaxation): WishParams | undefined {
  switch (drop) {
    case 'amenitiesAll':
      return value ? { with: wish.with.filter((code) => code !== value) } : undefined;
    case 'buildings':
      return { in: undefined };
    case 'floors':
      return { floor: undefined };
    case 'maxWalkM':
      return { near: undefined };
    case 'spaceIds':
      return { space: undefined };
    case 'text':
      return { text: undefined };
    case undefined:
      break;
    default:
      return undefined;
  }
  if (change === 'people' && typeof to === 'number') return { people: to };
  if (change === 'duration' && typeof to === 'string') return { for: durationMinutes(to) };
  if (change === 'when') return atOtherTimes(wish, to as Schemas['WhenBody']);
  return undefined;
}

/** The same length within a wider window, as far as it lies on the day that was asked for; or on another day. */
function atOtherTimes(
  wish: Wish,
  { start, end, windows: [window] = [], duration }: Schemas['WhenBody'],
): WishParams | undefined {
  if (start && end) {
    const begins = wallTimeIn(start);
    return { date: begins.date, from: begins.time, to: wallTimeIn(end).time, for: undefined };
  }
  if (!window || !duration) return undefined;
  const [from, to] = [wallTimeIn(window.from), wallTimeIn(window.to)];
  if (from.date > wish.date)
    return { date: from.date, from: from.time, to: to.time, for: durationMinutes(duration) };
  return {
    from: from.date < wish.date ? '00:00' : from.time,
    to: to.date > wish.date ? '00:00' : to.time,
    for: durationMinutes(duration),
  };
}

export type Mended = Required<Pick<Wish, 'date' | 'from' | 'to'>>;

/** The time that a fix suggests, as far as it lies on one day. */
export function mended(wish: Wish, fix: Answer['unavailable'][number]['fix']): Mended | undefined {
  const { start, end } = fix?.suggest ?? {};
  if (!end) return undefined;
  const begins = start ? wallTimeIn(start) : { date: wish.date, time: wish.from };
  const ends = wallTimeIn(end);
  const isMidnight = ends.time === '00:00' && ends.date > begins.date;
  return ends.date === begins.date || isMidnight
    ? { date: begins.date, from: begins.time, to: ends.time }
    : undefined;
}
