import type { Instant } from '../../time/index.js';
import { componentText, type Property, typedText } from './component.js';
import { instantOf, momentOf } from './moment.js';
import { NotReadable } from './not-readable.js';
import { limits, readCalendar, zonesIn } from './read-object.js';

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
  /** As far as they are said and can be read. */
  start?: Instant;
  end?: Instant;
  /** The calendar as a program would keep it: without the method. */
  object: string;
}

/** Reads the calendar of a mail; times without a zone are those of `here`. */
export function readItip(text: string, here: string): Itip {
  if (Buffer.byteLength(text) > limits.octets) throw wrong('It is too large.');
  const { name, properties, components } = readCalendar(text);
  const events = components.filter((each) => each.name === 'VEVENT');
  const isWhole = (event: (typeof events)[number]) => !event.properties.some(isNamed('RECURRENCE-ID'));
  const event = events.find(isWhole) ?? events[0];
  if (name !== 'VCALENDAR' || !event) throw wrong('There is no event in it.');
  const own = event.properties;
  const zones = zonesIn(components, here);
  const at = (wanted: string): Instant | undefined => {
    const property = own.find(isNamed(wanted));
    return property && instantOf(momentOf(property.value, property.parameters.get('TZID')), zones);
  };
  const instance = at('RECURRENCE-ID');
  const [stampedAt = 0, start, end] = ['DTSTAMP', 'DTSTART', 'DTEND'].map((wanted) =>
    ifReadable(() => at(wanted)),
  );
  const [organizer] = addressesOf(own, 'ORGANIZER');
  return {
    method: textOf(properties, 'METHOD').toUpperCase(),
    uid: textOf(own, 'UID'),
    sequence: sequenceOf(textOf(own, 'SEQUENCE')),
    stampedAt,
    ...(organizer && { organizer: organizer.address }),
    attendees: addressesOf(own, 'ATTENDEE'),
    ...(instance !== undefined && { instance }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    object: componentText({
      name,
      properties: properties.filter((property) => !isNamed('METHOD')(property)),
      components,
    }),
  };
}

const isNamed =
  (wanted: string) =>
  ({ name }: Property) =>
    name === wanted;

const addressesOf = (properties: readonly Property[], wanted: string) =>
  properties
    .filter(isNamed(wanted))
    .slice(0, limits.attendees)
    .map(({ parameters, value }) => ({
      address: value
        .replace(/^mailto:/i, '')
        .trim()
        .toLowerCase(),
      says: (parameters.get('PARTSTAT') ?? 'NEEDS-ACTION').toUpperCase(),
    }));

/** As far as an INTEGER goes (RFC 5545 §3.3.8); none is the first. */
const sequenceOf = (text: string): number =>
  Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), 2_147_483_647);

const textOf = (properties: readonly Property[], wanted: string): string =>
  typedText(properties.find(isNamed(wanted))?.value ?? '').trim();

function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotReadable) return undefined;
    throw error;
  }
}

const wrong = (why: string) => new NotReadable('valid-calendar-data', why);
