import type { Instant } from '../../time/index.js';
import {
  type Component,
  componentText,
  listed,
  type Property,
  readComponent,
  typedText,
} from './component.js';
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
  /** Dates beside the rule as they are written, the first of them. */
  otherDates: readonly string[];
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
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'STATUS',
  'TRANSP',
  'CLASS',
  'URL',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
]);

/** Reads one calendar object; times without a zone are those of `here`. */
export function readObject(text: string, here: string): WrittenObject {
  const { name, properties, components } = parsed(text);
  if (name !== 'VCALENDAR') throw wrong('The body is no VCALENDAR.');
  if (has(properties, 'METHOD'))
    throw unfit('A METHOD belongs into mails: send the event without it (RFC 4791 §4.1).');
  const events = components.filter((each) => each.name === 'VEVENT');
  const other = components.find((each) => each.name !== 'VEVENT' && each.name !== 'VTIMEZONE');
  if (other) throw new NotReadable('supported-calendar-component', `A ${other.name} is not kept here.`);
  if (events.length === 0) throw unfit('There is no VEVENT in it.');
  const uids = new Set(events.map((event) => textOf(event.properties, 'UID')));
  const [uid = ''] = uids;
  if (uids.size > 1) throw unfit('All events of one object have the same UID.');
  if (uid === '' || uid.length > 255) throw unfit('The event needs a UID of at most 255 characters.');
  const zones = zonesIn(components, here);
  const written = events.map((event) => eventOf(event, zones));
  const masters = written.filter(({ recurrenceId }) => !recurrenceId);
  const overrides = written.filter(({ recurrenceId }) => recurrenceId);
  if (masters.length > 1) throw unfit('Only one event of an object may be without RECURRENCE-ID.');
  if (overrides.length > limits.overrides) throw tooMany(`At most ${limits.overrides} dates may differ.`);
  return { uid, ...(masters[0] && { event: masters[0] }), overrides, zones };
}

function parsed(text: string): Component {
  if (Buffer.byteLength(text) > limits.octets) throw wrong('It is too large.');
  return readCalendar(text);
}

/** Throws a NotReadable where the text is no iCalendar, or would only keep us busy. */
export function readCalendar(text: string, mostLines = limits.lines): Component {
  refuseTheUnreadable(text, mostLines);
  try {
    return readComponent(text);
  } catch (error) {
    throw wrong(`This is not iCalendar: ${(error as Error).message}.`);
  }
}

function refuseTheUnreadable(text: string, mostLines: number): void {
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

function eventOf({ properties, components }: Component, zones: Zones): WrittenEvent {
  const started = only(properties, 'DTSTART');
  if (!started) throw unfit('The event needs a DTSTART.');
  const startMoment = momentIn(started);
  const zone = zoneNameOf(startMoment, zones);
  const start = instantOf(startMoment, zones);
  const end = endOf(properties, startMoment, start, zone, zones);
  if (end <= start) throw wrong('The event must end after it starts.');
  const attendees = all(properties, 'ATTENDEE').length;
  if (attendees > limits.attendees)
    throw new NotReadable('max-attendees-per-instance', `At most ${limits.attendees} attendees.`);
  const exdates = all(properties, 'EXDATE').flatMap(momentsIn);
  if (exdates.length > limits.exdates) throw tooMany(`At most ${limits.exdates} dates may be left out.`);
  const rule = ruleOf(properties);
  const recurrence = only(properties, 'RECURRENCE-ID');
  return {
    ...(recurrence && { recurrenceId: momentIn(recurrence) }),
    start,
    end,
    zone,
    isAllDay: startMoment.kind === 'date',
    ...(rule !== undefined && { rrule: rule }),
    exdates,
    hasOtherDates: has(properties, 'RDATE') || has(properties, 'EXRULE'),
    otherDates: all(properties, 'RDATE')
      .flatMap(({ value }) => listed(value))
      .slice(0, mostToldDates)
      .map((date) => date.slice(0, 40)),
    summary: textOf(properties, 'SUMMARY'),
    description: textOf(properties, 'DESCRIPTION'),
    isCancelled: textOf(properties, 'STATUS').toUpperCase() === 'CANCELLED',
    rest: restOf(properties, components),
  };
}

function endOf(
  properties: readonly Property[],
  startMoment: Moment,
  start: Instant,
  zone: string,
  zones: Zones,
): Instant {
  const ended = only(properties, 'DTEND');
  if (ended) return instantOf(momentIn(ended), zones);
  const duration = only(properties, 'DURATION');
  if (duration) return endAfter(start, duration.value, zone);
  // RFC 5545 §3.6.1: a day, or no time at all.
  return startMoment.kind === 'date' ? endAfter(start, 'P1D', zone) : start;
}

function ruleOf(properties: readonly Property[]): string | undefined {
  const rules = all(properties, 'RRULE');
  if (rules.length > 1) throw unfit('An event has at most one RRULE here.');
  return rules[0]?.value;
}

/** How the TZIDs of a calendar are to be read. */
export const zonesIn = (components: readonly Component[], here: string): Zones => ({
  here,
  of: remembering(zoneReader(fixedOffsets(components))),
});

/** Dates that a definition changes by rules are not computed: their name has to be known. */
function fixedOffsets(components: readonly Component[]): Map<string, string> {
  const offsets = new Map<string, string>();
  for (const { name, properties, components: changes } of components) {
    if (name !== 'VTIMEZONE') continue;
    const found = new Set(
      changes.flatMap((change) => [
        textOf(change.properties, 'TZOFFSETTO'),
        textOf(change.properties, 'TZOFFSETFROM'),
      ]),
    );
    const [, hours, minutes] = (found.size === 1 && /^([+-]\d\d)(\d\d)$/.exec([...found][0]!)) || [];
    if (hours !== undefined) offsets.set(textOf(properties, 'TZID'), `${hours}:${minutes}`);
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

const mostToldDates = 5;
const momentIn = ({ parameters, value }: Property): Moment => momentOf(value, parameters.get('TZID'));
const momentsIn = ({ parameters, value }: Property): Moment[] =>
  listed(value).map((each) => momentOf(each, parameters.get('TZID')));

const all = (properties: readonly Property[], wanted: string): Property[] =>
  properties.filter(({ name }) => name === wanted);

function only(properties: readonly Property[], wanted: string): Property | undefined {
  const found = all(properties, wanted);
  if (found.length > 1) throw wrong(`${wanted} stands there twice.`);
  return found[0];
}

const has = (properties: readonly Property[], wanted: string): boolean =>
  properties.some(({ name }) => name === wanted);

const textOf = (properties: readonly Property[], wanted: string): string =>
  typedText(properties.find(({ name }) => name === wanted)?.value ?? '');

const restOf = (properties: readonly Property[], inner: readonly Component[]): string =>
  [
    ...properties.filter(({ name }) => !kept.has(name)).map(({ line }) => foldedLine(line)),
    ...inner.map(componentText),
  ].join('');

const wrong = (why: string) => new NotReadable('valid-calendar-data', why);
const unfit = (why: string) => new NotReadable('valid-calendar-object-resource', why);
const tooMany = (why: string) => new NotReadable('max-instances', why);
