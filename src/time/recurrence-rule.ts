import { Temporal } from 'temporal-polyfill';

/** Why a rule gives no series; the message says what to send instead. */
export class RecurrenceRefused extends Error {
  constructor(
    readonly code:
      | 'rrule-invalid'
      | 'rrule-not-supported'
      | 'series-endless'
      | 'series-too-long'
      | 'series-empty',
    message: string,
  ) {
    super(message);
  }
}

/** The parts of RFC 5545 §3.3.10 by which rooms are booked: every one names dates, none a time of day. */
export interface RecurrenceRule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  interval: number;
  byDay?: string[];
  byMonthDay?: number[];
  bySetPos?: number[];
  wkst?: string;
  count?: number;
  until?: Until;
}

/** On the wall clock of the series, or in UTC as the RFC has it beside a time zone. */
export interface Until {
  at: Temporal.PlainDateTime;
  inUtc: boolean;
}

const longest = 500;
const understood = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'WKST', 'COUNT', 'UNTIL'];
const freqs = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
const otherFreqs = ['YEARLY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const otherParts = ['BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'RSCALE', 'SKIP'];

/**
 * Reads a rule such as `FREQ=WEEKLY;BYDAY=TU;COUNT=12`. Nothing that it does not understand is passed over: half a rule
 * understood is another rule.
 */
export function parseRecurrenceRule(text: string): RecurrenceRule {
  const parts = partsOf(text);
  const rule: RecurrenceRule = {
    freq: freqOf(parts.get('FREQ')),
    interval: numberOf('INTERVAL', parts.get('INTERVAL') ?? '1', 1, 999),
    byDay: listOf(parts, 'BYDAY', (value) => weekday(value)),
    byMonthDay: listOf(parts, 'BYMONTHDAY', (value) => signedOf('BYMONTHDAY', value, 31)),
    bySetPos: listOf(parts, 'BYSETPOS', (value) => signedOf('BYSETPOS', value, 366)),
    wkst: parts.has('WKST') ? weekday(parts.get('WKST')!, false) : undefined,
    count: parts.has('COUNT')
      ? numberOf('COUNT', parts.get('COUNT')!, 1, Number.MAX_SAFE_INTEGER)
      : undefined,
    until: parts.has('UNTIL') ? untilOf(parts.get('UNTIL')!) : undefined,
  };
  refuseContradictions(rule);
  return rule;
}

function partsOf(text: string): Map<string, string> {
  if (text.length > longest) throw invalid(`A rule has at most ${longest} characters.`);
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value, ...more] = part.split('=');
    if (!value || more.length > 0)
      throw invalid(`"${part}" is not NAME=VALUE. Send a rule such as FREQ=WEEKLY;BYDAY=TU;COUNT=12.`);
    if (otherParts.includes(name))
      throw notSupported(`${name} is not supported. A rule is made of ${understood.join(', ')}.`);
    if (!understood.includes(name))
      throw invalid(`There is no "${name}". A rule is made of ${understood.join(', ')}.`);
    if (parts.has(name)) throw invalid(`${name} stands there twice.`);
    parts.set(name, value);
  }
  return parts;
}

function freqOf(value: string | undefined): RecurrenceRule['freq'] {
  const freq = freqs.find((known) => known === value);
  if (freq) return freq;
  if (value !== undefined && otherFreqs.includes(value))
    throw notSupported(`FREQ=${value} is not supported. Send FREQ=DAILY, WEEKLY or MONTHLY.`);
  throw invalid('A rule needs FREQ=DAILY, FREQ=WEEKLY or FREQ=MONTHLY.');
}

function listOf<T>(parts: Map<string, string>, name: string, read: (value: string) => T): T[] | undefined {
  const values = parts.get(name)?.split(',');
  return values && [...new Set(values.map((value) => read(value)))];
}

/** `TU`, or `1MO` for the first Monday of a month and `-1FR` for its last Friday. */
function weekday(value: string, mayBeNumbered = true): string {
  if (!/^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.test(value) || (!mayBeNumbered && value.length > 2))
    throw invalid(
      `"${value}" is no weekday. Send MO, TU, WE, TH, FR, SA or SU; in a month also 1MO or -1FR.`,
    );
  return value.replace('+', '');
}

function numberOf(name: string, value: string, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most))
    throw invalid(
      `${name}=${value} is not a whole number of at least ${least}${most > 999 ? '' : ` and at most ${most}`}.`,
    );
  return number;
}

function signedOf(name: string, value: string, most: number): number {
  const number = /^[+-]?\d{1,3}$/.test(value) ? Number(value) : 0;
  if (number === 0 || Math.abs(number) > most)
    throw invalid(`${name}=${value} is not 1 to ${most}, or -1 to -${most} counted from the end.`);
  return number;
}

/** A date alone means all of that day. */
function untilOf(value: string): Until {
  const [, date, clock, utc] = /^(\d{8})(?:T(\d{6})(Z)?)?$/.exec(value) ?? [];
  try {
    if (date !== undefined && clock !== '240000')
      return { at: Temporal.PlainDateTime.from(`${date}T${clock ?? '235959'}`), inUtc: utc !== undefined };
  } catch {
    // No such date or time: told below.
  }
  throw invalid(`UNTIL=${value} is no date. Send UNTIL=20261224, or UNTIL=20261224T060000Z.`);
}

function refuseContradictions({ freq, byDay, byMonthDay, bySetPos, count, until }: RecurrenceRule): void {
  if (count === undefined && until === undefined)
    throw new RecurrenceRefused('series-endless', 'A series needs an end: send COUNT=12, or UNTIL=20261224.');
  if (count !== undefined && until !== undefined)
    throw invalid('COUNT and UNTIL exclude each other: send the one or the other.');
  if (freq !== 'MONTHLY' && byDay?.some((day) => day.length > 2))
    throw invalid('A numbered weekday such as 1MO belongs to FREQ=MONTHLY.');
  if (freq === 'WEEKLY' && byMonthDay) throw invalid('BYMONTHDAY does not go with FREQ=WEEKLY.');
  if (bySetPos && !byDay && !byMonthDay)
    throw invalid('BYSETPOS needs a BYDAY or BYMONTHDAY to choose from.');
}

const invalid = (message: string) => new RecurrenceRefused('rrule-invalid', message);
const notSupported = (message: string) => new RecurrenceRefused('rrule-not-supported', message);
