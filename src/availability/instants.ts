import { invalid, Problem } from '../platform/index.js';
import {
  type DayPart,
  dayPart,
  type Instant,
  type Interval,
  isTimeZone,
  parseInstant,
  TimeRefused,
} from '../time/index.js';

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** The instant in a field of a request; refuses, with a pointer to the field, what is none. */
export function instantField(text: string, zone: string | undefined, pointer: string): Instant {
  if (zone !== undefined) zoneField(zone, zone, pointer.replace(/[^/]*$/, 'timeZone'));
  const instant = read(() => parseInstant(text, zone), pointer);
  if (instant < earliest || instant > latest) {
    throw invalid({ pointer, code: 'time-format', detail: `"${text}" is not in the years 2000 to 2199.` });
  }
  return instant;
}

/** The zone in a field of a request, or else the one that holds without it. */
export function zoneField(zone: string | undefined, otherwise: string, pointer: string): string {
  if (zone === undefined) return otherwise;
  if (!isTimeZone(zone)) {
    throw invalid({
      pointer,
      code: 'time-zone-unknown',
      detail: `"${zone}" is not an IANA time zone such as Asia/Hong_Kong.`,
    });
  }
  return zone;
}

/** A period as people say it: from a start to an end, or a date or half of one. */
export interface PeriodFields {
  start?: string;
  end?: string;
  timeZone?: string;
  date?: string;
  part?: DayPart;
}

/** The period in the fields of a request. A date without a zone is one of the campus. */
export function periodOf(fields: PeriodFields, campusZone: string, pointerPrefix = ''): Interval {
  const { start, end, timeZone, date, part } = fields;
  const zone = zoneField(timeZone, campusZone, `${pointerPrefix}/timeZone`);
  const refuse = (field: string, code: string, detail: string) =>
    invalid({ pointer: `${pointerPrefix}/${field}`, code, detail });

  if (date !== undefined) {
    if (start !== undefined || end !== undefined)
      throw refuse('date', 'either-or', 'Send start and end, or date; not both.');
    return dateField(date, part ?? 'all', zone, `${pointerPrefix}/date`);
  }
  if (part !== undefined)
    throw refuse('part', 'either-or', 'part is a part of a date: send date with it, or leave it out.');
  if (start === undefined && end === undefined)
    throw refuse('start', 'required', 'Send start and end, or date.');
  if (start === undefined) throw refuse('start', 'required', 'Send start beside end.');
  if (end === undefined) throw refuse('end', 'required', 'Send end beside start.');

  return intervalOf({ from: start, to: end }, timeZone, {
    from: `${pointerPrefix}/start`,
    to: `${pointerPrefix}/end`,
  });
}

/** From one instant to another; the second must come after the first. */
export function intervalOf(
  texts: { from: string; to: string },
  zone: string | undefined,
  pointers: { from: string; to: string },
): Interval {
  const start = instantField(texts.from, zone, pointers.from);
  const end = instantField(texts.to, zone, pointers.to);
  if (end <= start) {
    const [first, last] = [nameIn(pointers.from), nameIn(pointers.to)];
    throw invalid({
      pointer: pointers.to,
      code: 'ends-before-start',
      detail: `${last} must come after ${first}.`,
    });
  }
  return { start, end };
}

function dateField(date: string, part: DayPart, zone: string, pointer: string): Interval {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw invalid({
      pointer,
      code: 'date-format',
      detail: `"${date}" is not a date of the form 2026-12-01.`,
    });
  }
  instantField(`${date}T00:00:00Z`, undefined, pointer);
  return read(() => dayPart(date, part, zone), pointer);
}

const nameIn = (pointer: string) => pointer.slice(pointer.lastIndexOf('/') + 1);

/** Time that a wall clock skips or has twice has a code of its own, with what it may have meant. */
function read<T>(work: () => T, pointer: string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TimeRefused)) throw error;
    const fault = { pointer, code: error.code, detail: error.message };
    if (error.code === 'local-time-invalid' || error.code === 'local-time-ambiguous') {
      throw new Problem(error.code, error.message, { choices: error.choices, errors: [fault] });
    }
    throw invalid(fault);
  }
}
