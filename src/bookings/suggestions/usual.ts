import type { SpaceKind } from '../../spaces/index.js';
import {
  clockAt,
  daysLater,
  type Instant,
  type Interval,
  inZone,
  localDayOf,
  minute,
  overlaps,
} from '../../time/index.js';

/** A booking that somebody has had. */
export interface Had {
  id: string;
  spaceId: string;
  kind: SpaceKind;
  during: Interval;
  units: number;
  people: number;
}

/** Where somebody mostly sits, and when. */
export interface Usual {
  spaceId: string;
  units: number;
  people: number;
  /** On the wall clock. */
  from: string;
  lengthMinutes: number;
}

const seats: readonly SpaceKind[] = ['desk', 'desk_area'];
export const isSeat = ({ kind }: Pick<Had, 'kind'>): boolean => seats.includes(kind);

const longestOfADay = 16 * 60;
const mondayToFriday = 5;
const daysOfWeek = 7;
const week = daysOfWeek * 24 * 60 * minute;

const minutesOf = ({ start, end }: Interval) => Math.round((end - start) / minute);
const timeOf = (instant: Instant, zone: string) => inZone(instant, zone).slice(11, 16);
/** From 0, a Monday: 1970 began on a Thursday. */
const weekdayOf = (localDay: number) => (localDay + 3) % daysOfWeek;

/** In the order of their first. */
function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** The most frequent; of those that are as frequent, the one that came first. */
function mostFrequent<T>(all: readonly T[], keyOf: (one: T) => string): T | undefined {
  return groupsOf(all, keyOf).reduce<T[]>(
    (most, group) => (group.length > most.length ? group : most),
    [],
  )[0];
}

/** The seat that somebody has had most often and the hours that they had it; of equals the latest. `past` has the latest first. */
export function usualSeat(past: readonly Had[], zone: string): Usual | undefined {
  const days = past.filter((one) => isSeat(one) && minutesOf(one.during) <= longestOfADay);
  const seat = mostFrequent(days, ({ spaceId }) => spaceId);
  const there = days.filter(({ spaceId }) => spaceId === seat?.spaceId);
  const one = mostFrequent(there, ({ during }) => `${timeOf(during.start, zone)} ${minutesOf(during)}`);
  return (
    one && {
      spaceId: one.spaceId,
      units: one.units,
      people: one.people,
      from: timeOf(one.during.start, zone),
      lengthMinutes: minutesOf(one.during),
    }
  );
}

/** Which of the days from tomorrow on somebody is likely to come: workdays, and other days of the week on which they have come. */
export function likelyDays(
  past: readonly Had[],
  {
    now,
    zone,
    most,
    isHoliday,
  }: { now: Instant; zone: string; most: number; isHoliday: (day: number) => boolean },
): number[] {
  const come = new Set(past.map(({ during }) => weekdayOf(localDayOf(during.start, zone))));
  const today = localDayOf(now, zone);
  return Array.from({ length: daysOfWeek }, (_, n) => today + 1 + n)
    .filter((day) => weekdayOf(day) < mondayToFriday || come.has(weekdayOf(day)))
    .filter((day) => !isHoliday(day))
    .slice(0, most);
}

/** The usual hours on a day. */
export function usualOn(localDay: number, { from, lengthMinutes }: Usual, zone: string): Interval {
  const start = clockAt(localDay, from, zone);
  return { start, end: start + lengthMinutes * minute };
}

/** What somebody has had of other kinds, each place and hour of the week once. `past` has the latest first. */
export function lastOthers(past: readonly Had[], zone: string, most: number): Had[] {
  const alike = ({ spaceId, during }: Had) =>
    `${spaceId} ${weekdayOf(localDayOf(during.start, zone))} ${timeOf(during.start, zone)}`;
  const others = past.filter((one) => !isSeat(one));
  return groupsOf(others, alike)
    .map(([latest]) => latest!)
    .slice(0, most);
}

const mostWeeksAhead = 8;

/** The next time that it is the same day of the week and the same hour, when whoever had it has nothing else. */
export function nextLike(
  { during }: Pick<Had, 'during'>,
  coming: readonly Pick<Had, 'during'>[],
  now: Instant,
  zone: string,
): Interval | undefined {
  const first = Math.max(1, Math.floor((now - during.start) / week));
  for (let n = first; n < first + mostWeeksAhead; n++) {
    const start = daysLater(during.start, n * daysOfWeek, zone);
    const next = { start, end: start + (during.end - during.start) };
    if (start > now && !coming.some((one) => overlaps(one.during, next))) return next;
  }
  return undefined;
}
