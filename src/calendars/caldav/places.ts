import { publicId, uuidOf } from '../../platform/index.js';
import { DavRefusal, noSuchThing } from './dav-refusal.js';
import { xml } from './xml/write-xml.js';

/** Where things are: `/dav/u/PERSON/cal/CALENDAR/OBJECT`, and `/dav/s/SPACE` for spaces as they are invited. */
export type Place =
  | { kind: 'root' | 'people' | 'principal' | 'home' | 'inbox' | 'outbox' | 'spaces' }
  | { kind: 'space'; space: string }
  | { kind: 'calendar'; calendar: string }
  | { kind: 'object'; calendar: string; name: string };

const longestName = 255;

/** What a path leads to; another person's calendars are not there. */
export function placeAt(path: string, memberId: string): Place {
  const segments = path.split('/').filter((segment) => segment !== '');
  const [dav, u, person, cal, calendar, name, ...more] = segments.map(decoded);
  if (dav === 'dav' && u === 's' && cal === undefined)
    return person === undefined ? { kind: 'spaces' } : { kind: 'space', space: person };
  const isOwn = person === undefined || uuidOf('member', person) === memberId;
  if (dav !== 'dav' || (u !== undefined && u !== 'u') || !isOwn || more.length > 0) throw noSuchThing();
  if (u === undefined) return { kind: 'root' };
  if (person === undefined) return { kind: 'people' };
  if (cal === undefined) return { kind: 'principal' };
  if ((cal === 'inbox' || cal === 'outbox') && calendar === undefined) return { kind: cal };
  if (cal !== 'cal') throw noSuchThing();
  if (calendar === undefined) return { kind: 'home' };
  return name === undefined ? { kind: 'calendar', calendar } : { kind: 'object', calendar, name };
}

function decoded(segment: string): string {
  let text: string;
  try {
    text = decodeURIComponent(segment);
  } catch {
    throw new DavRefusal(400, xml``, 'This path is not encoded as UTF-8.');
  }
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (text === '.' || text === '..' || /[\u0000-\u001f\u007f/\\]/.test(text)) throw noSuchThing();
  if (Buffer.byteLength(text) > longestName)
    throw new DavRefusal(403, xml``, `Names have at most ${longestName} octets.`);
  return text;
}

/** The paths of a person, encoded the same way each time. */
export function pathsOf(memberId: string) {
  const principal = `/dav/u/${publicId('member', memberId)}/`;
  const home = `${principal}cal/`;
  const calendar = (segment: string) => `${home}${encodeURIComponent(segment)}/`;
  return {
    root: '/dav/',
    people: '/dav/u/',
    principal,
    home,
    inbox: `${principal}inbox/`,
    outbox: `${principal}outbox/`,
    spaces: '/dav/s/',
    space: (id: string) => `/dav/s/${id}/`,
    calendar,
    object: (segment: string, name: string) => `${calendar(segment)}${encodeURIComponent(name)}`,
  };
}

export type Paths = ReturnType<typeof pathsOf>;
