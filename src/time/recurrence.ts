import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Instant, type Interval, minute } from './interval.js';
import {
  parseRecurrenceRule,
  RecurrenceRefused,
  type RecurrenceRule,
  type Until,
} from './recurrence-rule.js';

/** What a series is made of: it keeps to the wall clock of its zone, whatever the offset is that day. */
export interface Recurrence {
  /** RFC 5545, such as `FREQ=WEEKLY;COUNT=12`. */
  rule: string;
  /** On the wall clock: `2026-12-01T14:00:00`. */
  start: string;
  minutes: number;
  zone: string;
  /** Dates that are left out; they count for COUNT nonetheless. */
  exdates?: readonly string[];
}

export interface Occurrence extends Interval {
  /** The date that the rule names: it stays the occurrence's name wherever the occurrence itself is moved. */
  date: string;
}

const longestSeries = { dates: 366, years: 2 };

/**
 * All occurrences of a series, in order. The first is the first that the rule names, on or after `start`: a start that
 * does not match the rule is none of them (RFC 5545 §3.8.5.3 leaves that undefined; nobody should find a room booked on a
 * day that their rule does not name). At most `longestSeries`; a longer one is refused, never cut short.
 */
export function expandRecurrence({ rule, start, minutes, zone, exdates = [] }: Recurrence): Occurrence[] {
  const left = new Set(exdates);
  if (left.size > longestSeries.dates)
    throw tooLong(`A series leaves out at most ${longestSeries.dates} dates; these are ${left.size}.`);
  const dates = datesOf(parseRecurrenceRule(rule), Temporal.PlainDateTime.from(start), zone).filter(
    (date) => !left.has(date),
  );
  if (dates.length === 0) throw empty('No date is left of this series. Send fewer exdates.');
  const clock = start.slice(11);
  return dates.map((date) => ({ date, ...onDate(date, clock, minutes, zone) }));
}

/**
 * A time of day on a date. As RFC 5545 §3.3.5 has it, a time that the clock skips that night is read with the offset
 * before (02:30 becomes 03:30), and of one that comes twice the first is meant. The length is exact (§3.8.5.3): a night
 * that lacks an hour ends an hour later on the wall.
 */
export function onDate(date: string, clock: string, minutes: number, zone: string): Interval {
  const start = instantOf(Temporal.PlainDateTime.from(`${date}T${clock}`), zone);
  return { start, end: start + minutes * minute };
}

const instantOf = (wall: Temporal.PlainDateTime, zone: string): Instant =>
  wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;

function datesOf(rule: RecurrenceRule, start: Temporal.PlainDateTime, zone: string): string[] {
  const { count, until, ...which } = rule;
  const end = start.add({ years: longestSeries.years });
  const lastStart = until && lastStartOf(until, zone);
  if (count !== undefined && count > longestSeries.dates) throw tooMany(count);
  if (lastStart && Temporal.PlainDateTime.compare(lastStart, start) < 0)
    throw empty('UNTIL lies before the start. Send a later one.');
  if (lastStart && Temporal.PlainDate.compare(lastStart.toPlainDate(), end.toPlainDate()) > 0)
    throw tooLong(
      `A series lasts ${longestSeries.years} years at most: send UNTIL=${compact(end)} or earlier.`,
    );

  // Dates are the same in every zone, and the library is quickest in UTC, where it need not ask for offsets. That its
  // search always ends within two years is what keeps a rule that never matches from running away.
  const found = new RRuleTemporal({
    ...which,
    dtstart: start.toZonedDateTime('UTC'),
    until: (lastStart ?? end).toZonedDateTime('UTC'),
  }).all((_, index) => index <= (count === undefined ? longestSeries.dates : count - 1));
  if (found.length === 0)
    throw empty(
      `This rule names no date within ${longestSeries.years} years. Send one that matches more often.`,
    );
  if (count !== undefined && found.length < count)
    throw tooLong(
      `Only ${found.length} of ${count} dates lie within ${longestSeries.years} years: send COUNT=${found.length} or less.`,
    );
  if (found.length > longestSeries.dates) throw tooMany();
  return found.map((at) => at.toString().slice(0, 10));
}

/** On the wall clock of the series. */
const lastStartOf = ({ at, inUtc }: Until, zone: string): Temporal.PlainDateTime =>
  inUtc ? at.toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime() : at;

const compact = (wall: Temporal.PlainDateTime) => wall.toPlainDate().toString().replaceAll('-', '');

const tooMany = (count?: number) =>
  tooLong(
    `A series has at most ${longestSeries.dates} dates; this has ${count ?? 'more'}. Send COUNT=${longestSeries.dates} or less, or several series.`,
  );
const tooLong = (message: string) => new RecurrenceRefused('series-too-long', message);
const empty = (message: string) => new RecurrenceRefused('series-empty', message);
