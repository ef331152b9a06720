import { Temporal } from 'temporal-polyfill';
import { type Instant, minute } from './interval.js';

const quarterHour = 15 * minute;
const offsets = new Map<string, Map<number, number>>();
const remembered = 20_000;

/** Minutes that a zone is ahead of UTC. Offsets change on quarter hours only, so each quarter is asked for once. */
export function offsetMinutes(instant: Instant, zone: string): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  const quarter = Math.floor(instant / quarterHour);
  let offset = known.get(quarter);
  if (offset === undefined) {
    if (known.size >= remembered) known.clear();
    offset =
      Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
    known.set(quarter, offset);
  }
  return offset;
}

const told = new Map<string, Map<Instant, string>>();

/** RFC 3339 with the zone's offset: `2026-12-01T14:00:00+08:00`. The same few moments are told all day long. */
export function inZone(instant: Instant, zone: string): string {
  let known = told.get(zone);
  if (!known) told.set(zone, (known = new Map()));
  let text = known.get(instant);
  if (text === undefined) {
    if (known.size >= remembered) known.clear();
    known.set(instant, (text = textOf(instant, zone)));
  }
  return text;
}

function textOf(instant: Instant, zone: string): string {
  const offset = offsetMinutes(instant, zone);
  const local = new Date(instant + offset * minute).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}

const two = (n: number) => String(n).padStart(2, '0');

export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
