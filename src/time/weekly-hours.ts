import { day, type Interval, minute } from './interval.js';
import { clockAt } from './wall-clock.js';
import { offsetMinutes } from './zone.js';

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening hours on the wall clock of the campus: pairs of `HH:MM`, in order; `24:00` closes a day at midnight. */
export type WeeklyHours = Record<Weekday, readonly (readonly [from: string, to: string])[]>;

const clockMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether a period lies within opening hours from its first minute to its last, through midnight where a day adjoins the next. */
export function isOpenDuring({ start, end }: Interval, hours: WeeklyHours, zone: string): boolean {
  // Wall-clock time as if it were UTC. On the night a clock changes, the offset before holds until the change.
  const localStart = start + offsetMinutes(start, zone) * minute;
  const localEnd = end + offsetMinutes(end - 1, zone) * minute;
  let at = localStart;
  while (at < localEnd) {
    const midnight = Math.floor(at / day) * day;
    const weekday = weekdays[new Date(midnight).getUTCDay()]!;
    const clock = (at - midnight) / minute;
    const open = hours[weekday].find(([from, to]) => clockMinutes(from) <= clock && clock < clockMinutes(to));
    if (!open) return false;
    at = midnight + clockMinutes(open[1]) * minute;
  }
  return true;
}

/** The periods of a day, counted from 1970-01-01, in which opening hours say that it is open. */
export function openOn(localDay: number, hours: WeeklyHours, zone: string): Interval[] {
  const at = (time: string) =>
    time === '24:00' ? clockAt(localDay + 1, '00:00', zone) : clockAt(localDay, time, zone);
  const weekday = weekdays[new Date(localDay * day).getUTCDay()]!;
  return hours[weekday].map(([from, to]) => ({ start: at(from), end: at(to) }));
}

/** The hours of the day on which a period begins, for telling people. */
export function hoursOnDayOf(start: number, hours: WeeklyHours, zone: string): WeeklyHours[Weekday] {
  return hours[weekdays[new Date(start + offsetMinutes(start, zone) * minute).getUTCDay()]!];
}

/** Whether a value has the shape of opening hours: every weekday, pairs in order, none overlapping. */
export function isWeeklyHours(value: unknown): value is WeeklyHours {
  if (typeof value !== 'object' || value === null) return false;
  const days = value as Record<string, unknown>;
  return (
    Object.keys(days).length === weekdays.length &&
    weekdays.every((name) => Array.isArray(days[name]) && areHours(days[name]))
  );
}

const isClock = (time: unknown): time is string =>
  typeof time === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time);

function areHours(pairs: unknown[]): boolean {
  let last = -1;
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2 || !isClock(pair[0]) || !isClock(pair[1])) return false;
    const [from, to] = [clockMinutes(pair[0]), clockMinutes(pair[1])];
    if (from < last || to <= from) return false;
    last = to;
  }
  return true;
}
