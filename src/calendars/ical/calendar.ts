import type { Instant } from '../../time/index.js';
import { inZone } from '../../time/index.js';
import { contentLine, textValue } from './content-line.js';
import { zoneDefinition } from './zone-definition.js';

/** One VEVENT (RFC 5545 §3.6.1). */
export interface Event {
  /** Stable for as long as the thing exists. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  changedAt: Instant;
  start: Instant;
  end: Instant;
  summary: string;
  location?: string;
  description?: string;
  url?: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Others' bookings: what they are about is nobody else's business. */
  isPrivate?: boolean;
}

export interface Calendar {
  name: string;
  timeZone: string;
  /** Minutes after which a client should ask again (RFC 7986 §5.7). */
  refreshMinutes: number;
  events: readonly Event[];
}

/** A calendar as text/calendar. The same calendar gives the same octets. */
export function calendarText({ name, timeZone, refreshMinutes, events }: Calendar): string {
  const title = textValue(name);
  const every = `PT${refreshMinutes}M`;
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tolo//Tolo//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('NAME', title),
    contentLine('X-WR-CALNAME', title),
    contentLine('X-WR-TIMEZONE', timeZone),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', every),
    contentLine('X-PUBLISHED-TTL', every),
    zoneDefinition(timeZone),
    ...events.map((event) => eventText(event, timeZone)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function eventText(event: Event, timeZone: string): string {
  const changed = utc(event.changedAt);
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', event.uid),
    contentLine('SEQUENCE', String(event.sequence)),
    contentLine('DTSTAMP', changed),
    contentLine('LAST-MODIFIED', changed),
    contentLine(`DTSTART;TZID=${timeZone}`, local(event.start, timeZone)),
    contentLine(`DTEND;TZID=${timeZone}`, local(event.end, timeZone)),
    contentLine('SUMMARY', textValue(event.summary)),
    ...(event.location === undefined ? [] : [contentLine('LOCATION', textValue(event.location))]),
    ...(event.description === undefined ? [] : [contentLine('DESCRIPTION', textValue(event.description))]),
    ...(event.url === undefined ? [] : [contentLine('URL', event.url)]),
    contentLine('STATUS', event.status),
    contentLine('TRANSP', event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'),
    ...(event.isPrivate ? [contentLine('CLASS', 'PRIVATE')] : []),
    contentLine('END', 'VEVENT'),
  ].join('');
}

const compact = (iso: string) => iso.replace(/[-:]/g, '');
const utc = (at: Instant) => `${compact(new Date(at).toISOString().slice(0, 19))}Z`;
const local = (at: Instant, timeZone: string) => compact(inZone(at, timeZone).slice(0, 19));
