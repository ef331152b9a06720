import { Temporal } from 'temporal-polyfill';
import { day, type Instant, type Interval, minute } from './interval.js';
import { offsetMinutes } from './zone.js';

/** What the wall clock shows, as if it were UTC. */
const onTheWall = (instant: Instant, zone: string): number => instant + offsetMinutes(instant, zone) * minute;

/** Days since 1970-01-01 on the calendar of a zone. */
export const localDayOf = (instant: Instant, zone: string): number =>
  Math.floor(onTheWall(instant, zone) / day);

/** The date of a day counted from 1970-01-01. */
export const dateOfDay = (n: number): string => new Date(n * day).toISOString().slice(0, 10);

/** When a wall clock shows a time on a day: the first time where it does twice, as much later as is skipped where it never does. */
export function clockAt(localDay: number, time: string, zone: string): Instant {
  const asIfUtc = localDay * day + Date.parse(`1970-01-01T${time}Z`);
  // No zone is a whole day off UTC. Where it is as far ahead a day earlier as a day later, no clock was changed meanwhile.
  const offset = offsetMinutes(asIfUtc - day, zone);
  if (offset === offsetMinutes(asIfUtc + day, zone)) return asIfUtc - offset * minute;
  return Temporal.PlainDateTime.from(`${dateOfDay(localDay)}T${time}`).toZonedDateTime(zone)
    .epochMilliseconds;
}

/** A day of a zone's calendar, from midnight to midnight. */
export const wholeDay = (localDay: number, zone: string): Interval => ({
  start: clockAt(localDay, '00:00', zone),
  end: clockAt(localDay + 1, '00:00', zone),
});

/** So many days later at the same time on the wall clock. */
export const daysLater = (instant: Instant, days: number, zone: string): Instant =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds;

/** How far past a multiple of a step, counted from local midnight, an instant is; 0 where it is on one. */
export const pastStep = (instant: Instant, stepMinutes: number, zone: string): number =>
  (onTheWall(instant, zone) % day) % (stepMinutes * minute);

/** The last multiple of a step at or before an instant. */
export const stepBefore = (instant: Instant, stepMinutes: number, zone: string): Instant =>
  instant - pastStep(instant, stepMinutes, zone);

/** The first multiple of a step at or after an instant; the steps begin anew at midnight. */
export function stepAfter(instant: Instant, stepMinutes: number, zone: string): Instant {
  const past = pastStep(instant, stepMinutes, zone);
  if (past === 0) return instant;
  const untilMidnight = day - (onTheWall(instant, zone) % day);
  return instant + Math.min(stepMinutes * minute - past, untilMidnight);
}
