import { Temporal } from 'temporal-polyfill';
import { day, type Instant, minute } from './interval.js';
import { clockAt } from './wall-clock.js';

/** From an instant on, how many minutes a zone is ahead of UTC. */
export type Offset = readonly [from: Instant, minutes: number];

/** The rules of a zone as they are installed here, from one instant until another: one entry, and one for each change of the clocks. */
export function offsetsOf(zone: string, from: Instant, until: Instant): Offset[] {
  const offsets: Offset[] = [];
  let at: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  while (at && at.epochMilliseconds < until) {
    offsets.push([at.epochMilliseconds, at.offsetNanoseconds / 60e9]);
    at = at.getTimeZoneTransition('next');
  }
  return offsets;
}

/** What these rules say of an instant; undefined before the first. */
export const offsetAt = (offsets: readonly Offset[], instant: Instant): number | undefined =>
  offsets.findLast(([from]) => from <= instant)?.[1];

/** Whether two say the same from one instant until another, both being known there. */
export function areAlike(a: readonly Offset[], b: readonly Offset[], from: Instant, until: Instant): boolean {
  const edges = [from, ...[...a, ...b].map(([at]) => at)].filter((at) => at >= from && at < until);
  return edges.every((at) => offsetAt(a, at) === offsetAt(b, at));
}

/** When the clock of a zone, by the rules installed here, shows what it was to show at an instant by others. */
export function sameOnTheWall(instant: Instant, before: readonly Offset[], zone: string): Instant {
  const minutes = offsetAt(before, instant);
  if (minutes === undefined) return instant;
  const wall = instant + minutes * minute;
  const localDay = Math.floor(wall / day);
  return clockAt(localDay, new Date(wall).toISOString().slice(11, 19), zone);
}
