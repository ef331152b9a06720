import { inZone, type Instant } from '../../time/index.js';
import { contentLine, textValue } from './content-line.js';
import { zoneDefinition } from './zone-definition.js';

/** One VEVENT of a calendar object, told by the clock of a zone; in UTC where the zone is that. */
export interface ObjectEvent {
  uid: string;
  sequence: number;
  createdAt: Instant;
  changedAt: Instant;
  zone: string;
  start: Instant;
  end: Instant;
  /** Of which instance this tells. */
  instance?: Instant;
  rrule?: string;
  /** Instances that are left out, and such as the rule does not name. */
  exdates?: readonly Instant[];
  rdates?: readonly Instant[];
  summary: string;
  location?: string;
  description?: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  isPrivate?: boolean;
  /** Lines that a program wrote and that are nothing to us. */
  rest?: string;
}

/** What a mail wants of whoever reads it (RFC 5546). */
export type Method = 'REQUEST' | 'CANCEL' | 'REPLY';

/** A calendar object (RFC 4791 §4.1) as text: the same events give the same octets. Only what is mailed has a method. */
export function objectText(events: readonly ObjectEvent[], method?: Method): string {
  const zones = [...new Set(events.map(({ zone }) => zone))].filter((zone) => !isUtc(zone));
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tolo//Tolo//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    ...(method === undefined ? [] : [contentLine('METHOD', method)]),
    ...zones.map(zoneDefinition),
    ...events.map(eventText),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function eventText(event: ObjectEvent): string {
  const { zone, rrule, exdates = [], rdates = [], instance, location, description } = event;
  const timed = (name: string, at: Instant) =>
    isUtc(zone) ? contentLine(name, utc(at)) : contentLine(`${name};TZID=${zone}`, local(at, zone));
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(event.uid)),
    ...(instance === undefined ? [] : [timed('RECURRENCE-ID', instance)]),
    contentLine('SEQUENCE', String(event.sequence)),
    contentLine('DTSTAMP', utc(event.changedAt)),
    contentLine('CREATED', utc(event.createdAt)),
    contentLine('LAST-MODIFIED', utc(event.changedAt)),
    timed('DTSTART', event.start),
    timed('DTEND', event.end),
    ...(rrule === undefined ? [] : [contentLine('RRULE', rrule)]),
    ...rdates.map((at) => timed('RDATE', at)),
    ...exdates.map((at) => timed('EXDATE', at)),
    contentLine('SUMMARY', textValue(event.summary)),
    ...(location === undefined ? [] : [contentLine('LOCATION', textValue(location))]),
    ...(description === undefined ? [] : [contentLine('DESCRIPTION', textValue(description))]),
    contentLine('STATUS', event.status),
    contentLine('TRANSP', event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'),
    ...(event.isPrivate ? [contentLine('CLASS', 'PRIVATE')] : []),
    event.rest ?? '',
    contentLine('END', 'VEVENT'),
  ].join('');
}

const isUtc = (zone: string): boolean => zone === 'UTC' || zone === 'Etc/UTC';
const compact = (iso: string) => iso.replace(/[-:]/g, '');
export const utc = (at: Instant) => `${compact(new Date(at).toISOString().slice(0, 19))}Z`;
const local = (at: Instant, zone: string) => compact(inZone(at, zone).slice(0, 19));
