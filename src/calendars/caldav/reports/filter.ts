import type { Interval } from '../../../time/index.js';
import { propertiesIn, type TextProperty } from '../../ical/properties-in.js';
import { DavRefusal } from '../dav-refusal.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { named } from '../xml/names.js';
import { childOf, type XmlElement } from '../xml/read-xml.js';
import { xml } from '../xml/write-xml.js';
import { periodIn } from './period.js';

/** An object and, where a filter looks into it, its text. */
interface Candidate {
  object: CalendarObject;
  text: () => string;
}

type Test = (candidate: Candidate) => boolean;

const everything: Test = () => true;
const nothing: Test = () => false;
const not =
  (test: Test): Test =>
  (candidate) =>
    !test(candidate);
const all =
  (tests: readonly Test[]): Test =>
  (candidate) =>
    tests.every((test) => test(candidate));

/** What a `C:filter` asks for (RFC 4791 §9.7); what is not understood is refused, never passed over. */
export function testOf(filter: XmlElement | undefined): Test {
  const calendar = childOf(filter, named('c:comp-filter'));
  if (!filter || !calendar || filter.children.length !== 1)
    throw new DavRefusal(403, xml`<c:valid-filter/>`, 'A filter has one comp-filter, for VCALENDAR.');
  if (nameOf(calendar) !== 'VCALENDAR') return nothing;
  return all(
    calendar.children.map((child) => {
      if (child.name === named('c:comp-filter')) return componentTest(child);
      if (child.name === named('c:is-not-defined')) return nothing;
      throw notSupported(child);
    }),
  );
}

function componentTest(filter: XmlElement): Test {
  const isAbsent = childOf(filter, named('c:is-not-defined')) !== undefined;
  if (nameOf(filter) !== 'VEVENT') return isAbsent ? everything : nothing;
  if (isAbsent) return nothing;
  return all(
    filter.children.map((child) => {
      if (child.name === named('c:time-range')) return takesPlaceIn(periodIn(child));
      if (child.name === named('c:prop-filter')) return propertyTest(child);
      if (child.name === named('c:comp-filter')) return innerTest(child);
      throw notSupported(child);
    }),
  );
}

/** Alarms are a program's own affair: whether there are any can be asked, not when they ring. */
function innerTest(filter: XmlElement): Test {
  const has: Test = ({ text }) => text().includes(`BEGIN:${nameOf(filter)}\r\n`);
  if (filter.children.length === 0) return has;
  const [only] = filter.children;
  if (filter.children.length === 1 && only!.name === named('c:is-not-defined')) return not(has);
  throw notSupported(only!);
}

/** Every date of a series is a booking, with the time that it has: nothing needs to be computed. */
const takesPlaceIn =
  ({ start, end }: Interval): Test =>
  ({ object }) =>
    object.bookings.some(({ booking: { during } }) => during.start < end && during.end > start);

function propertyTest(filter: XmlElement): Test {
  const name = nameOf(filter);
  const wanted = filter.children.map((child): ((property: TextProperty) => boolean) => {
    if (child.name === named('c:text-match')) return textTest(child, ({ value }) => value);
    if (child.name === named('c:param-filter')) return parameterTest(child);
    if (child.name === named('c:is-not-defined')) return () => false;
    throw notSupported(child);
  });
  const isAbsent = childOf(filter, named('c:is-not-defined')) !== undefined;
  const has: Test = ({ text }) =>
    propertiesIn(text()).some((property) => property.name === name && wanted.every((test) => test(property)));
  const isThere: Test = ({ text }) => propertiesIn(text()).some((property) => property.name === name);
  return isAbsent ? not(isThere) : has;
}

function parameterTest(filter: XmlElement): (property: TextProperty) => boolean {
  const name = nameOf(filter);
  const [match, ...more] = filter.children;
  if (more.length > 0) throw notSupported(more[0]!);
  if (!match) return ({ parameters }) => parameters.has(name);
  if (match.name === named('c:is-not-defined')) return ({ parameters }) => !parameters.has(name);
  if (match.name !== named('c:text-match')) throw notSupported(match);
  const matches = textTest(match, ({ parameters }: TextProperty) => parameters.get(name) ?? '');
  return (property) => property.parameters.has(name) && matches(property);
}

type Folding = (text: string) => string;

const collations: Record<string, Folding> = {
  'i;octet': (text) => text,
  'i;ascii-casemap': (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  'i;unicode-casemap': (text) => text.toLowerCase(),
};

/** A part of the text, never a pattern (RFC 4791 §9.7.5). */
function textTest(
  { text, attributes }: XmlElement,
  of: (property: TextProperty) => string,
): (property: TextProperty) => boolean {
  const fold = collations[attributes.get('collation') ?? 'i;ascii-casemap'];
  if (!fold) throw new DavRefusal(403, xml`<c:supported-collation/>`, 'This collation is not supported.');
  const negated = attributes.get('negate-condition') === 'yes';
  const wanted = fold(text);
  return (property) => fold(of(property)).includes(wanted) !== negated;
}

const nameOf = ({ attributes }: XmlElement): string => {
  const name = attributes.get('name')?.toUpperCase() ?? '';
  if (!/^[A-Z0-9-]{1,60}$/.test(name))
    throw new DavRefusal(403, xml`<c:valid-filter/>`, 'A filter names what it is about.');
  return name;
};

const notSupported = ({ name }: XmlElement) =>
  new DavRefusal(403, xml`<c:supported-filter/>`, `A filter by ${name} is not supported here.`);
