import ICAL from 'ical.js';
import type { Instant } from '../../time/index.js';
import { foldedLine } from './content-line.js';
import { endAfter } from './duration.js';
import { instantOf, type Moment, momentOf, type Zone, zoneNameOf, type Zones } from './moment.js';
import { NotReadable } from './not-readable.js';
import { zoneReader } from './zones.js';

/** One VEVENT as somebody wrote it. */
export interface WrittenEvent {
  /** Which instance of the series this is about (RFC 5545 §3.8.4.4); absent for the event itself. */
  recurrenceId?: Moment;
  start: Instant;
  end: Instant;
  /** In which the start is told, and in which a rule repeats it. */
  zone: string;
  isAllDay: boolean;
  rrule?: string;
  exdates: readonly Moment[];
  hasOtherDates: boolean;
  summary: string;
  description: string;
  isCancelled: boolean;
  /** What we do not keep ourselves, as lines: alarms, attendees, and whatever a program adds. */
  rest: string;
}

/** A calendar object resource (RFC 4791 §4.1): one event with whatever differs on single dates. */
export interface WrittenObject {
  uid: string;
  /** Undefined where only single dates of a series came. */
  event?: WrittenEvent;
  overrides: readonly WrittenEvent[];
  zones: Zones;
}

type JProperty = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
type JComponent = [name: string, properties: JProperty[], components: JComponent[]];

export const limits = {
  octets: 102_400,
  lines: 5_000,
  depth: 5,
  overrides: 366,
  exdates: 366,
  attendees: 500,
};

/** What is said of an event by what we keep; all else is the program's own. */
const kept = new Set([
  'uid',
  'dtstart',
  'dtend',
  'duration',
  'dtstamp',
  'created',
  'last-modified',
  'sequence',
  'summary',
  'description',
  'location',
  'status',
  'transp',
  'class',
  'url',
  'rrule',
  'rdate',
  'exdate',
  'recurrence-id',
]);

/** Reads one calendar object; times without a zone are those of `here`. */
export function readObject(text: string, here: string): WrittenObject {
  const [name, properties, components] = parsed(text);
  if (name !== 'vcalendar') throw wrong('The body is no VCALENDAR.');
  if (has(properties, 'method'))
    throw unfit('A METHOD belongs into mails: send the event without it (RFC 4791 §4.1).');
  const events = components.filter(([kind]) => kind === 'vevent');
  const other = components.find(([kind]) => kind !== 'vevent' && kind !== 'vtimezone');
  if (other)
    throw new NotReadable('supported-calendar-component', `A ${other[0].toUpperCase()} is not kept here.`);
  if (events.length === 0) throw unfit('There is no VEVENT in it.');
  const uids = new Set(events.map(([, own]) => textOf(own, 'uid')));
  const [uid = ''] = uids;
  if (uids.size > 1) throw unfit('All events of one object have the same UID.');
  if (uid === '' || uid.length > 255) throw unfit('The event needs a UID of at most 255 characters.');
  const zones = { here, of: remembering(zoneReader(fixedOffsets(components))) };
  const written = events.map(([, own, inner]) => eventOf(own, inner, zones));
  const masters = written.filter(({ recurrenceId }) => !recurrenceId);
  const overrides = written.filter(({ recurrenceId }) => recurrenceId);
  if (masters.length > 1) throw unfit('Only one event of an object may be without RECURRENCE-ID.');
  if (overrides.length > limits.overrides) throw tooMany(`At most ${limits.overrides} dates may differ.`);
  return { uid, ...(masters[0] && { event: masters[0] }), overrides, zones };
}

function parsed(text: string): JComponent {
  if (Buffer.byteLength(text) > limits.octets) throw wrong('It is too large.');
  const plain = text.replace(/^\uFEFF/, '');
  refuseTheUnreadable(plain);
  let result: unknown;
  try {
    result = ICAL.parse(plain);
  } catch (error) {
    throw wrong(
      `This is not iCalendar: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}.`,
    );
  }
  const component = result as JComponent | JComponent[];
  if (!Array.isArray(component) || typeof component[0] !== 'string') throw unfit('Send one VCALENDAR.');
  return component as JComponent;
}

/** What would only keep the parser busy. */
export function refuseTheUnreadable(text: string, mostLines = limits.lines): void {
  if (text.includes('\0')) throw wrong('Text may not contain the null character.');
  const lines = text.split('\n');
  if (lines.length > mostLines) throw wrong(`It has more than ${mostLines} lines.`);
  let depth = 0;
  for (const line of lines) {
    if (/^BEGIN:/i.test(line)) depth++;
    else if (/^END:/i.test(line)) depth--;
    if (depth > limits.depth) throw wrong('Its components are nested too deeply.');
  }
}

function eventOf(properties: JProperty[], inner: JComponent[], zones: Zones): WrittenEvent {
  const started = only(properties, 'dtstart');
  if (!started) throw unfit('The event needs a DTSTART.');
  const startMoment = momentIn(started);
  const zone = zoneNameOf(startMoment, zones);
  const start = instantOf(startMoment, zones);
  const end = endOf(properties, startMoment, start, zone, zones);
  if (end <= start) throw wrong('The event must end after it starts.');
  const attendees = properties.filter(([name]) => name === 'attendee').length;
  if (attendees > limits.attendees)
    throw new NotReadable('max-attendees-per-instance', `At most ${limits.attendees} attendees.`);
  const exdates = properties.filter(([name]) => name === 'exdate').flatMap(momentsIn);
  if (exdates.length > limits.exdates) throw tooMany(`At most ${limits.exdates} dates may be left out.`);
  const rule = ruleOf(properties);
  const recurrence = only(properties, 'recurrence-id');
  return {
    ...(recurrence && { recurrenceId: momentIn(recurrence) }),
    start,
    end,
    zone,
    isAllDay: startMoment.kind === 'date',
    ...(rule !== undefined && { rrule: rule }),
    exdates,
    hasOtherDates: has(properties, 'rdate') || has(properties, 'exrule'),
    summary: textOf(properties, 'summary'),
    description: textOf(properties, 'description'),
    isCancelled: textOf(properties, 'status').toUpperCase() === 'CANCELLED',
    rest: restOf(properties, inner),
  };
}

function endOf(
  properties: JProperty[],
  startMoment: Moment,
  start: Instant,
  zone: string,
  zones: Zones,
): Instant {
  const ended = only(properties, 'dtend');
  if (ended) return instantOf(momentIn(ended), zones);
  const duration = only(properties, 'duration');
  if (duration) return endAfter(start, String(duration[3]), zone);
  // RFC 5545 §3.6.1: a day, or no time at all.
  return startMoment.kind === 'date' ? endAfter(start, 'P1D', zone) : start;
}

function ruleOf(properties: JProperty[]): string | undefined {
  const rules = properties.filter(([name]) => name === 'rrule');
  if (rules.length > 1) throw unfit('An event has at most one RRULE here.');
  return rules[0] && lineOf(rules[0]).replace(/^RRULE[^:]*:/, '');
}

/** Dates that a definition changes by rules are not computed: their name has to be known. */
function fixedOffsets(components: readonly JComponent[]): Map<string, string> {
  const offsets = new Map<string, string>();
  for (const [kind, properties, changes] of components) {
    if (kind !== 'vtimezone') continue;
    const found = new Set(
      changes.flatMap(([, own]) => [textOf(own, 'tzoffsetto'), textOf(own, 'tzoffsetfrom')]),
    );
    const [offset = ''] = found;
    if (found.size === 1 && /^[+-]\d\d:\d\d$/.test(offset)) offsets.set(textOf(properties, 'tzid'), offset);
  }
  return offsets;
}

function remembering(read: (tzid: string) => Zone): (tzid: string) => Zone {
  const known = new Map<string, Zone>();
  return (tzid) => {
    const zone = known.get(tzid) ?? read(tzid);
    known.set(tzid, zone);
    return zone;
  };
}

const momentIn = ([, { tzid }, , value]: JProperty): Moment => momentOf(value, tzid);
const momentsIn = ([, { tzid }, , ...values]: JProperty): Moment[] =>
  values.map((value) => momentOf(value, tzid));

function only(properties: readonly JProperty[], wanted: string): JProperty | undefined {
  const found = properties.filter(([name]) => name === wanted);
  if (found.length > 1) throw wrong(`${wanted.toUpperCase()} stands there twice.`);
  return found[0];
}

const has = (properties: readonly JProperty[], wanted: string): boolean =>
  properties.some(([name]) => name === wanted);

function textOf(properties: readonly JProperty[], wanted: string): string {
  const value = properties.find(([name]) => name === wanted)?.[3];
  return typeof value === 'string' ? value : '';
}

function restOf(properties: readonly JProperty[], inner: readonly JComponent[]): string {
  const lines = properties
    .filter(([name]) => !kept.has(name))
    .map((property) => foldedLine(lineOf(property)));
  return [...lines, ...inner.map(componentText)].join('');
}

const componentText = ([name, properties, inner]: JComponent): string =>
  [
    foldedLine(`BEGIN:${name.toUpperCase()}`),
    ...properties.map((property) => foldedLine(lineOf(property))),
    ...inner.map(componentText),
    foldedLine(`END:${name.toUpperCase()}`),
  ].join('');

const lineOf = (property: JProperty): string => {
  const design = (ICAL as unknown as { design: { icalendar: never } }).design.icalendar;
  const { stringify } = ICAL as unknown as {
    stringify: { property(property: JProperty, design: never, noFold: boolean): string };
  };
  return stringify.property(property, design, true).replace(/\r?\n/g, '');
};

const wrong = (why: string) => new NotReadable('valid-calendar-data', why);
const unfit = (why: string) => new NotReadable('valid-calendar-object-resource', why);
const tooMany = (why: string) => new NotReadable('max-instances', why);
