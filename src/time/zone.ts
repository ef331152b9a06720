import { Temporal } from 'temporal-polyfill';
import { type Instant, minute } from './interval.js';

const quarterHour = 15 * minute;
const offsets = new Map<string, Map<number, number>>();
const remembered = 20_000;

/** Minutes that a zone is ahead of UTC. Offsets change on quarter hours only, so each quarter is asked for once. */
export function offsetMinutes(instant: Instant, zone: string): number {
  const known = ofZone(offsets, zone);
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
  const known = ofZone(told, zone);
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

/** There are some six hundred names, which each may be written in capitals or not. */
const zonesRemembered = 1000;

function ofZone<K, V>(remembered: Map<string, Map<K, V>>, zone: string): Map<K, V> {
  let known = remembered.get(zone);
  if (!known) {
    if (remembered.size >= zonesRemembered) remembered.clear();
    remembered.set(zone, (known = new Map()));
  }
  return known;
}

/** Names of IANA only: a whole date-time with a zone in it would also do for the calendar behind. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
