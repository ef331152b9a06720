import { type Component, componentText } from './component.js';
import { NotReadable } from './not-readable.js';
import { readCalendar } from './read-object.js';

export const calendarLimits = { octets: 1_048_576, lines: 50_000, objects: 1_000 };

/** The calendar objects (RFC 4791 §4.1) of a whole calendar: each UID with its single dates, and the zones it is told in. */
export function objectsIn(text: string): string[] {
  if (Buffer.byteLength(text) > calendarLimits.octets)
    throw wrong(`A calendar has at most ${calendarLimits.octets} octets: send it in parts.`);
  const { name, components } = readCalendar(text, calendarLimits.lines);
  if (name !== 'VCALENDAR') throw wrong('Send one VCALENDAR.');
  const zones = components.filter((each) => each.name === 'VTIMEZONE');
  const byUid = new Map<unknown, Component[]>();
  for (const event of components) {
    if (event.name !== 'VEVENT') continue;
    // An event without a UID stands alone, and is refused where objects are read.
    const uid = event.properties.find((property) => property.name === 'UID')?.value ?? Symbol('none');
    byUid.set(uid, [...(byUid.get(uid) ?? []), event]);
  }
  if (byUid.size === 0) throw wrong('There is no VEVENT in it.');
  if (byUid.size > calendarLimits.objects)
    throw wrong(`A calendar has at most ${calendarLimits.objects} events: send it in parts.`);
  return [...byUid.values()].map((events) =>
    componentText({ name: 'VCALENDAR', properties: [], components: [...zones, ...events] }),
  );
}

const wrong = (why: string) => new NotReadable('valid-calendar-data', why);
