import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import {
  addMinutes,
  durationMinutes,
  localText,
  minutesBetween,
  type WallTime,
  wallTimeIn,
} from '../../time/campus-time';
import type { Kind } from '../spaces/catalogue';

/** What somebody looks for; it stands in the address, so that a colleague sees the same. */
export interface Wish {
  kind: Kind;
  /** Equipment that must be there. */
  with: string[];
  people: number;
  date: string;
  from: string;
  to: string;
  /** Minutes that are needed somewhere between `from` and `to`; without it all of them. */
  for?: number;
  /** The code of a building. */
  in?: string;
}

export type WishParams = Partial<Wish>;
export type Offer = Schemas['OfferShown'];
export type Answer = Schemas['SearchAnswer'];
export type Relaxation = Schemas['Relaxation'];

const kinds: readonly Kind[] = [
  'desk',
  'desk_area',
  'meeting_room',
  'lab',
  'bench',
  'office',
  'event_hall',
  'other',
];
const mostPeople = 10_000;
export const shownAtMost = 12;

const isDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const isCode = /^[\w.-]{1,40}$/;

/** Of an address only what makes sense. What does not is undefined and not left out: the router would hand on the text itself. */
export function readWish(raw: Record<string, unknown>): WishParams {
  const text = (key: string, pattern: RegExp) =>
    typeof raw[key] === 'string' && pattern.test(raw[key]) ? raw[key] : undefined;
  const count = (key: string, most: number) => {
    const n = Number(raw[key]);
    return Number.isInteger(n) && n >= 1 && n <= most ? n : undefined;
  };
  const kind = kinds.find((one) => one === raw['kind']);
  const given = Array.isArray(raw['with'])
    ? raw['with']
    : typeof raw['with'] === 'string'
      ? raw['with'].split(',')
      : [];
  const wanted = given.filter((code): code is string => typeof code === 'string' && isCode.test(code));
  return {
    kind,
    with: wanted.length > 0 ? wanted : undefined,
    people: count('people', mostPeople),
    date: text('date', isDate),
    from: text('from', isTime),
    to: text('to', isTime),
    for: count('for', 24 * 60),
    in: text('in', isCode),
  };
}

const usualLength = 60;

/** What is not said is the next hour, in a room for one's meeting. */
export function wholeWish(params: WishParams, next: WallTime): Wish {
  const { kind = 'meeting_room', people = 1, date = next.date, from = next.time } = params;
  const to = params.to ?? addMinutes({ date, time: from }, usualLength).time;
  return { kind, with: params.with ?? [], people, date, from, to, for: params.for, in: params.in };
}

function bodyOf(wish: Wish, timeZone: string): Schemas['SearchBody'] {
  const start = { date: wish.date, time: wish.from };
  const length = minutesBetween(wish.from, wish.to);
  const [from, to] = [localText(start), localText(addMinutes(start, length))];
  const isFlexible = wish.for !== undefined && wish.for < length;
  return {
    what: { kind: wish.kind, people: wish.people, ...(wish.with.length > 0 && { amenitiesAll: wish.with }) },
    when: isFlexible
      ? { windows: [{ from, to }], duration: `PT${wish.for}M`, timeZone }
      : { start: from, end: to, timeZone },
    ...(wish.in && { where: { buildings: [wish.in] } }),
    limit: shownAtMost,
  };
}

export const searchQuery = (wish: Wish, timeZone: string) =>
  queryOptions({
    queryKey: ['search', bodyOf(wish, timeZone)],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/api/v1/availability/search', { body: bodyOf(wish, timeZone), signal })),
    staleTime: 30_000,
  });

/** The wish with one thing given up; undefined for what this page has no field for. */
export function relaxed(wish: Wish, { drop, value, change, to }: Relaxation): WishParams | undefined {
  if (drop === 'amenitiesAll' && value) return { ...wish, with: wish.with.filter((code) => code !== value) };
  if (drop === 'buildings') return { ...wish, in: undefined };
  if (change === 'people' && typeof to === 'number') return { ...wish, people: to };
  if (change === 'duration' && typeof to === 'string') return { ...wish, for: durationMinutes(to) };
  if (change === 'when') return aroundIt(wish, to as Schemas['WhenBody']);
  return undefined;
}

/** The same length within a wider window, as far as it lies on the day that was asked for. */
function aroundIt(
  wish: Wish,
  { windows: [window] = [], duration }: Schemas['WhenBody'],
): WishParams | undefined {
  if (!window || !duration) return undefined;
  const [from, to] = [wallTimeIn(window.from), wallTimeIn(window.to)];
  return {
    ...wish,
    from: from.date < wish.date ? '00:00' : from.time,
    to: to.date > wish.date ? '00:00' : to.time,
    for: durationMinutes(duration),
  };
}
