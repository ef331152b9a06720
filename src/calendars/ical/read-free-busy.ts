import type { Interval } from '../../time/index.js';
import { type Property, typedText } from './component.js';
import { NotReadable } from './not-readable.js';
import { limits, readCalendar } from './read-object.js';

/** What a program posts to an outbox (RFC 6638 §5): whom it asks for, and of what time. */
export interface Question {
  /** Otherwise it hands on a message, such as an invitation. */
  isFreeBusy: boolean;
  uid: string;
  organizer: string;
  attendees: readonly string[];
  /** Of a question alone. */
  during?: Interval;
}

const mostAsked = 50;

export function readQuestion(text: string): Question {
  if (Buffer.byteLength(text) > limits.octets) throw wrong('It is too large.');
  const { name, properties, components } = readCalendar(text);
  const [main, ...more] = components.filter((each) => each.name !== 'VTIMEZONE');
  if (name !== 'VCALENDAR' || !main || (main.name === 'VFREEBUSY' && more.length > 0))
    throw wrong('There is one VFREEBUSY in a question.');
  const isFreeBusy = main.name === 'VFREEBUSY';
  if (isFreeBusy && valueOf(properties, 'METHOD').toUpperCase() !== 'REQUEST')
    throw wrong('A question has METHOD:REQUEST.');
  const attendees = main.properties.filter(isNamed('ATTENDEE')).map(({ value }) => value.trim());
  if (attendees.length > mostAsked) throw wrong(`Ask for at most ${mostAsked} at once.`);
  return {
    isFreeBusy,
    uid: typedText(valueOf(main.properties, 'UID')).slice(0, 255),
    organizer: valueOf(main.properties, 'ORGANIZER').trim(),
    attendees: [...new Set(attendees)],
    ...(isFreeBusy && { during: periodOf(main.properties) }),
  };
}

function periodOf(properties: readonly Property[]): Interval {
  const [start, end] = ['DTSTART', 'DTEND'].map((name) => instantOf(valueOf(properties, name)));
  if (start === undefined || end === undefined || end <= start)
    throw wrong('A question has a DTSTART and a later DTEND, in UTC.');
  return { start, end };
}

function instantOf(value: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value.trim())?.slice(1);
  const instant = parts
    ? Date.parse(`${parts.slice(0, 3).join('-')}T${parts.slice(3).join(':')}Z`)
    : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

const isNamed =
  (wanted: string) =>
  ({ name }: Property): boolean =>
    name === wanted;
const valueOf = (properties: readonly Property[], name: string): string =>
  properties.find(isNamed(name))?.value ?? '';

const wrong = (why: string) => new NotReadable('valid-calendar-data', why);
