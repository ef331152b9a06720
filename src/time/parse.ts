import { Temporal } from 'temporal-polyfill';
import type { Instant } from './interval.js';
import { inZone, isTimeZone, offsetMinutes } from './zone.js';

/** Why a text is no instant; `choices` are instants that it may have meant. */
export class TimeRefused extends Error {
  constructor(
    readonly code:
      | 'time-format'
      | 'time-zone-needed'
      | 'time-zone-unknown'
      | 'offset-differs'
      | 'local-time-invalid'
      | 'local-time-ambiguous',
    message: string,
    readonly choices: string[] = [],
  ) {
    super(message);
  }
}

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/i;

/**
 * Reads an RFC 3339 date-time: with an offset, or without one together with an IANA zone. A wall-clock time that a zone
 * skips or has twice is refused with the instants that it may mean; nothing is guessed.
 */
export function parseInstant(text: string, zone?: string): Instant {
  const parts = shape.exec(text.trim());
  if (!parts) {
    throw new TimeRefused('time-format', `"${text}" is not a time of the form 2026-12-01T14:00:00+08:00.`);
  }
  const [, year, month, dayOfMonth, hours, minutes, seconds = '00', fraction, offset] = parts;
  if (fraction && Number(fraction) !== 0)
    throw new TimeRefused('time-format', `"${text}" has parts of a second; give whole seconds.`);
  const local = `${year}-${month}-${dayOfMonth}T${hours}:${minutes}:${seconds}`;
  if (!exists(local))
    throw new TimeRefused(
      'time-format',
      `"${text}" is not in the calendar, or not on a clock of 00:00:00 to 23:59:59.`,
    );
  if (zone !== undefined && !isTimeZone(zone))
    throw new TimeRefused('time-zone-unknown', `"${zone}" is not an IANA time zone such as Asia/Hong_Kong.`);
  if (offset !== undefined) return withOffset(text, local, offset.toUpperCase(), zone);
  if (zone === undefined)
    throw new TimeRefused(
      'time-zone-needed',
      `"${text}" needs an offset such as +08:00, or a timeZone beside it.`,
    );
  return onTheWall(local, zone);
}

/** Whether a date and time are real: JavaScript would roll 30 February over. */
function exists(local: string): boolean {
  const instant = Date.parse(`${local}Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(local);
}

function withOffset(text: string, local: string, offset: string, zone: string | undefined): Instant {
  const instant = Date.parse(local + offset);
  if (Number.isNaN(instant)) throw new TimeRefused('time-format', `"${offset}" is not an offset from UTC.`);
  if (
    zone !== undefined &&
    offset !== 'Z' &&
    inZone(instant, zone).slice(19) !== offset.replace('-00:00', '+00:00')
  ) {
    const hours = offsetMinutes(instant, zone) / 60;
    throw new TimeRefused(
      'offset-differs',
      `"${text}" has another offset than ${zone} has then (${hours} h). Send the one or the other.`,
    );
  }
  return instant;
}

function onTheWall(local: string, zone: string): Instant {
  const wall = Temporal.PlainDateTime.from(local);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  if (earlier === later) return earlier;
  const choices = [inZone(earlier, zone), inZone(later, zone)];
  if (choices[0]!.startsWith(local)) {
    throw new TimeRefused(
      'local-time-ambiguous',
      `${local} comes twice in ${zone} that night: say which by its offset.`,
      choices,
    );
  }
  throw new TimeRefused('local-time-invalid', `${local} is skipped in ${zone} that night.`, choices);
}

/** Minutes of an ISO 8601 duration such as `PT2H30M` or `P1D`; undefined where it is none. */
export function parseDurationMinutes(text: string): number | undefined {
  const parts = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?$/.exec(text);
  if (!parts || text === 'P' || text.endsWith('T')) return undefined;
  const [, days = '0', hours = '0', minutes = '0'] = parts;
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
}
