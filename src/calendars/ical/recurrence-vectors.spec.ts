import fs from 'node:fs';
import { expandRecurrence, inZone, RecurrenceRefused } from '../../time/index.js';
import { leftOut } from './left-out.js';
import { NotReadable } from './not-readable.js';
import { readObject } from './read-object.js';

interface Vector {
  name: string;
  dtstart: string;
  tzid: string | null;
  rrule: string;
  exdate: string[];
  rdate: string[];
  /** In UTC. */
  expect: string[];
  truncated: boolean;
  rfc_valid: boolean;
}

/** Of the RFC, of other libraries, and of rooms on nights that change the clocks. */
const vectors = JSON.parse(fs.readFileSync('test/data/rrule-vectors.json', 'utf8')) as Vector[];
const twoYears = 2 * 365 * 86_400_000;

const timed = (name: string, value: string, tzid: string | null): string => {
  if (!value.includes('T')) return `${name};VALUE=DATE:${value}`;
  return tzid === null || value.endsWith('Z') ? `${name}:${value}` : `${name};TZID=${tzid}:${value}`;
};

/** A program would send an event; a rule without end, or longer than our series, is given as many dates as can be compared. */
function textOf({ dtstart, tzid, rrule, exdate, rdate }: Vector, count: number | undefined): string {
  const bounded =
    count === undefined
      ? rrule
      : [...rrule.split(';').filter((part) => !/^(COUNT|UNTIL)=/.test(part)), `COUNT=${count}`].join(';');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'BEGIN:VEVENT',
    'UID:vector',
    'DTSTAMP:20260101T000000Z',
    timed('DTSTART', dtstart, tzid),
    'DURATION:' + (dtstart.includes('T') ? 'PT30M' : 'P1D'),
    `RRULE:${bounded}`,
    ...exdate.map((value) => timed('EXDATE', value, tzid)),
    ...rdate.map((value) => timed('RDATE', value, tzid)),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** When it takes place, as a calendar program's event is read here; or why it is refused. */
function read(text: string, here: string): number[] | string {
  try {
    const { event, zones } = readObject(text, here);
    const { zone, start, end, rrule, hasOtherDates } = event!;
    if (hasOtherDates) return 'RDATE';
    const dates = expandRecurrence({
      rule: rrule!,
      start: inZone(start, zone).slice(0, 19),
      minutes: (end - start) / 60_000,
      zone,
      exdates: leftOut(event!, zone, zones),
    });
    return dates.map((date) => date.start);
  } catch (error) {
    if (error instanceof RecurrenceRefused) return error.code;
    if (error instanceof NotReadable) return error.condition;
    throw error;
  }
}

const instants = (values: readonly string[]) => values.map((value) => Date.parse(value));

describe('The rule of an event', () => {
  let expanded = 0;

  it.each(vectors)('is read as the world reads it, or refused: $name', (vector) => {
    const expected = instants(vector.expect);
    const here = vector.tzid ?? 'UTC';
    const asItIs = read(textOf(vector, undefined), here);
    if (typeof asItIs !== 'string') {
      expect(asItIs).toEqual(expected);
      expanded++;
      return;
    }
    // Refused for its length or for want of an end: as far as our series go, its dates must be the same.
    if (asItIs !== 'series-endless' && asItIs !== 'series-too-long') return;
    const within = expected.filter((at) => at < expected[0]! + twoYears - 86_400_000 * 31).slice(0, 366);
    if (within.length === 0 || vector.exdate.length > 0) return;
    const bounded = read(textOf(vector, within.length), here);
    if (typeof bounded === 'string') return;
    expect(bounded).toEqual(within);
    expanded++;
  });

  it('is more often read than refused, among rules by which rooms are booked', () => {
    expect(expanded).toBeGreaterThan(100);
  });
});
