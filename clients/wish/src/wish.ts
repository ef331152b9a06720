import type { components } from '../../client/src/schema.js';
import { addMinutes, localText, minutesBetween, type WallTime } from './wall-time.js';

type Schemas = components['schemas'];
export type Kind = Schemas['FoundSpace']['kind'];

/** What somebody looks for; it stands in the address, so that a colleague sees the same. */
export interface Wish {
  /** Without it anything will do. */
  kind?: Kind;
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
  /** The code of a floor: `3/F`. */
  floor?: string;
  /** The code of the only space that will do. */
  space?: string;
  /** The code of a space that it should not be far from. */
  near?: string;
  /** Words that nobody has understood, to be found in codes and names. */
  text?: string;
}

export type WishParams = Partial<Wish>;
export type Sort = 'soonest' | 'nearest';

/** A few minutes' walk. */
const nearM = 300;
const usualLength = 60;

/** What is not said is the next hour, in a room for one's meeting; who names equipment or a place may mean anything there. */
export function wholeWish(params: WishParams, next: WallTime): Wish {
  const { people = 1, date = next.date, from = next.time } = params;
  const to = params.to ?? addMinutes({ date, time: from }, usualLength).time;
  const isNamed = params.with ?? params.space ?? params.near ?? params.text;
  return {
    kind: params.kind ?? (isNamed === undefined ? 'meeting_room' : undefined),
    with: params.with ?? [],
    people,
    date,
    from,
    to,
    for: params.for,
    in: params.in,
    floor: params.floor,
    space: params.space,
    near: params.near,
    text: params.text,
  };
}

/** Whether it may begin at several times. */
export const isFlexible = (wish: Pick<Wish, 'from' | 'to' | 'for'>): boolean =>
  wish.for !== undefined && wish.for < minutesBetween(wish.from, wish.to);

/** All that the wish reaches over, by the clocks of the campus. */
export function stretchOf(wish: Pick<Wish, 'date' | 'from' | 'to'>) {
  const start = { date: wish.date, time: wish.from };
  return { from: localText(start), to: localText(addMinutes(start, minutesBetween(wish.from, wish.to))) };
}

interface Asking {
  timeZone: string;
  sort?: Sort;
}

/** The wish as the API is asked. */
export function bodyOf(wish: Wish, { timeZone, sort }: Asking): Schemas['SearchBody'] {
  const { from, to } = stretchOf(wish);
  const { kind, people, text, space, near, in: building, floor } = wish;
  const floors = floor !== undefined && [building === undefined ? floor : `${building} ${floor}`];
  return {
    what: {
      ...(kind && { kind }),
      people,
      ...(wish.with.length > 0 && { amenitiesAll: wish.with }),
      ...(text && { text }),
      ...(space && { spaceIds: [`code:${space}`] }),
    },
    when: isFlexible(wish)
      ? { windows: [{ from, to }], duration: `PT${wish.for}M`, timeZone }
      : { start: from, end: to, timeZone },
    where: {
      ...(building && { buildings: [building] }),
      ...(floors && { floors }),
      ...(near && { near: { spaceId: `code:${near}` }, maxWalkM: nearM }),
    },
    rank: sort === 'nearest' ? (near ? 'nearest' : 'best') : (sort ?? 'best'),
  };
}
