import ICAL from 'ical.js';
import { NotReadable } from './not-readable.js';
import { refuseTheUnreadable } from './read-object.js';

type JComponent = [name: string, properties: [name: string, ...rest: unknown[]][], components: JComponent[]];

export const calendarLimits = { octets: 1_048_576, lines: 50_000, objects: 1_000 };

/** The calendar objects (RFC 4791 §4.1) of a whole calendar: each UID with its single dates, and the zones it is told in. */
export function objectsIn(text: string): string[] {
  if (Buffer.byteLength(text) > calendarLimits.octets)
    throw wrong(`A calendar has at most ${calendarLimits.octets} octets: send it in parts.`);
  const plain = text.replace(/^\uFEFF/, '');
  refuseTheUnreadable(plain, calendarLimits.lines);
  const [, , components] = parsed(plain);
  const zones = components.filter(([name]) => name === 'vtimezone');
  const byUid = new Map<unknown, JComponent[]>();
  for (const event of components) {
    if (event[0] !== 'vevent') continue;
    // An event without a UID stands alone, and is refused where objects are read.
    const uid = event[1].find(([name]) => name === 'uid')?.[3] ?? Symbol('none');
    byUid.set(uid, [...(byUid.get(uid) ?? []), event]);
  }
  if (byUid.size === 0) throw wrong('There is no VEVENT in it.');
  if (byUid.size > calendarLimits.objects)
    throw wrong(`A calendar has at most ${calendarLimits.objects} events: send it in parts.`);
  return [...byUid.values()].map((events) => ICAL.stringify(['vcalendar', [], [...zones, ...events]]));
}

function parsed(text: string): JComponent {
  let result: unknown;
  try {
    result = ICAL.parse(text);
  } catch (error) {
    throw wrong(
      `This is not iCalendar: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}.`,
    );
  }
  const component = result as JComponent;
  if (!Array.isArray(component) || component[0] !== 'vcalendar') throw wrong('Send one VCALENDAR.');
  return component;
}

const wrong = (why: string) => new NotReadable('valid-calendar-data', why);
