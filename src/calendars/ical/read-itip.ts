import ICAL from 'ical.js';
import type { Instant } from '../../time/index.js';
import { instantOf, momentOf } from './moment.js';
import { NotReadable } from './not-readable.js';
import { limits, refuseTheUnreadable } from './read-object.js';
import { zoneReader } from './zones.js';

/** What a calendar in a mail wants (RFC 5546). */
export interface Itip {
  method: string;
  uid: string;
  sequence: number;
  /** When it was written; who wrote twice means the later. */
  stampedAt: Instant;
  /** In small letters, as all addresses here. */
  organizer?: string;
  attendees: readonly { address: string; says: string }[];
  /** The date of a series that it is about alone. */
  instance?: Instant;
  /** As far as they are said. */
  start?: Instant;
  end?: Instant;
  /** The calendar as a program would keep it: without the method. */
  object: string;
}

type JProperty = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
type JComponent = [name: string, properties: JProperty[], components: JComponent[]];

/** Reads the calendar of a mail; times without a zone are those of `here`. */
export function readItip(text: string, here: string): Itip {
  if (Buffer.byteLength(text) > limits.octets) throw wrong('It is too large.');
  const plain = text.replace(/^\uFEFF/, '');
  refuseTheUnreadable(plain);
  const [name, properties, components] = parsed(plain);
  const events = components.filter(([kind]) => kind === 'vevent');
  const [first] = events;
  if (name !== 'vcalendar' || !first) throw wrong('There is no event in it.');
  const master = events.find(([, own]) => !own.some(([kind]) => kind === 'recurrence-id'));
  const [, own] = master ?? first;
  const [organizer] = addressesOf(own, 'organizer');
  const at = (wanted: string) => {
    const property = own.find(([kind]) => kind === wanted);
    return property && instantIn(property, here);
  };
  const [instance, start, end] = [at('recurrence-id'), at('dtstart'), at('dtend')];
  return {
    method: textOf(properties, 'method').toUpperCase(),
    uid: textOf(own, 'uid'),
    sequence: Number(own.find(([kind]) => kind === 'sequence')?.[3] ?? 0) || 0,
    stampedAt: at('dtstamp') ?? 0,
    ...(organizer && { organizer: organizer.address }),
    attendees: addressesOf(own, 'attendee'),
    ...(instance !== undefined && { instance }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    object: ICAL.stringify([name, properties.filter(([kind]) => kind !== 'method'), components]),
  };
}

function parsed(text: string): JComponent {
  try {
    const result = ICAL.parse(text) as unknown;
    if (Array.isArray(result) && typeof result[0] === 'string') return result as JComponent;
  } catch {
    // Whatever it is, it is none.
  }
  throw wrong('This is not iCalendar.');
}

const addressesOf = (properties: readonly JProperty[], wanted: string) =>
  properties
    .filter(([name]) => name === wanted)
    .slice(0, limits.attendees)
    .map(([, parameters, , value]) => ({
      address: String(value)
        .replace(/^mailto:/i, '')
        .trim()
        .toLowerCase(),
      says: String(parameters['partstat'] ?? 'NEEDS-ACTION').toUpperCase(),
    }));

const instantIn = ([, { tzid }, , value]: JProperty, here: string): Instant =>
  instantOf(momentOf(value, tzid), { here, of: zoneReader(new Map()) });

function textOf(properties: readonly JProperty[], wanted: string): string {
  const value = properties.find(([name]) => name === wanted)?.[3];
  return typeof value === 'string' ? value : '';
}

const wrong = (why: string) => new NotReadable('valid-calendar-data', why);
