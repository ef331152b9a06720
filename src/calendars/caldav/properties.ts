import type { Actor } from '../../identity/index.js';
import { inLanguage } from '../../platform/index.js';
import type { CatalogueSpace } from '../../spaces/index.js';
import { type Paths } from './places.js';
import type { CalendarObject } from './objects/calendar-object.js';
import type { PersonCalendar } from './person-calendar.js';
import { type ClarkName, named } from './xml/names.js';
import { type Xml, xml } from './xml/write-xml.js';
import { limits } from '../ical/read-object.js';

/** The properties of a resource by their names: a map will do, or what makes up each only when it is asked for. */
export type Properties = Pick<ReadonlyMap<ClarkName, Xml>, 'has' | 'get'> & {
  keys(): Iterable<ClarkName>;
};

export interface Owner {
  actor: Actor;
  paths: Paths;
}

const properties = (table: Record<string, Xml | undefined>): Properties =>
  new Map(Object.entries(table).flatMap(([name, value]) => (value ? [[named(name), value] as const] : [])));

const href = (path: string) => xml`<d:href>${path}</d:href>`;

const privileges = (...names: Xml[]) => xml`${names.map((name) => xml`<d:privilege>${name}</d:privilege>`)}`;
const read = [xml`<d:read/>`, xml`<c:read-free-busy/>`, xml`<d:read-current-user-privilege-set/>`];
const write = [xml`<d:write-content/>`, xml`<d:write-properties/>`];

const reports = (...names: Xml[]) =>
  xml`${names.map((name) => xml`<d:supported-report><d:report>${name}</d:report></d:supported-report>`)}`;

/** What every resource tells of whoever asks (RFC 5397, RFC 3744). */
const common = ({ paths }: Owner): Record<string, Xml> => ({
  'd:current-user-principal': href(paths.principal),
  'd:principal-collection-set': xml`${href(paths.people)}${href(paths.spaces)}`,
  'd:owner': href(paths.principal),
});

const searches = [
  xml`<d:principal-property-search/>`,
  xml`<d:principal-search-property-set/>`,
  xml`<cs:calendarserver-principal-search/>`,
];

const collection = (owner: Owner, displayName: string) =>
  properties({
    ...common(owner),
    'd:resourcetype': xml`<d:collection/>`,
    'd:displayname': xml`${displayName}`,
    'd:current-user-privilege-set': privileges(...read),
    'd:supported-report-set': reports(...searches),
  });

export const rootProperties = (owner: Owner): Properties => collection(owner, 'Tolo');
export const homeProperties = (owner: Owner): Properties => collection(owner, owner.actor.name);

/** Nothing is ever delivered there: what people are sent comes by mail (RFC 6638 §2.2). */
export const inboxProperties = (owner: Owner): Properties =>
  properties({
    ...common(owner),
    'd:resourcetype': xml`<d:collection/><c:schedule-inbox/>`,
    'd:displayname': xml`Inbox`,
    'd:current-user-privilege-set': privileges(...read),
    'd:supported-report-set': reports(xml`<c:calendar-query/>`, xml`<c:calendar-multiget/>`),
    'c:supported-calendar-component-set': xml`<c:comp name="VEVENT"/>`,
  });

/** Where programs ask who is free (RFC 6638 §2.1). */
export const outboxProperties = (owner: Owner): Properties =>
  properties({
    ...common(owner),
    'd:resourcetype': xml`<d:collection/><c:schedule-outbox/>`,
    'd:displayname': xml`Outbox`,
    'd:current-user-privilege-set': privileges(...read, xml`<c:schedule-send-freebusy/>`),
    'd:supported-report-set': reports(),
    'c:supported-calendar-component-set': xml`<c:comp name="VEVENT"/><c:comp name="VFREEBUSY"/>`,
  });

/** A space as somebody who can be invited. */
export function spaceProperties(
  owner: Owner,
  space: CatalogueSpace,
  address: string | undefined,
): Properties {
  const path = owner.paths.space(space.publicId);
  const mail = address === undefined ? undefined : `mailto:${address}`;
  return properties({
    ...common(owner),
    'd:owner': href(path),
    'd:resourcetype': xml`<d:principal/><d:collection/>`,
    'd:displayname': xml`${space.code} ${inLanguage(space.name, owner.actor.language)}`,
    'd:principal-URL': href(path),
    'd:alternate-URI-set': mail === undefined ? xml`` : href(mail),
    'd:group-membership': xml``,
    'd:current-user-privilege-set': privileges(...read),
    'd:supported-report-set': reports(),
    'c:calendar-user-address-set': xml`${mail === undefined ? undefined : href(mail)}${href(path)}`,
    'c:calendar-user-type': xml`${userTypeOf(space)}`,
    'cs:email-address-set':
      address === undefined ? xml`` : xml`<cs:email-address>${address}</cs:email-address>`,
  });
}

/** People meet in the one, and work at the other. */
export const userTypeOf = ({ kind }: Pick<CatalogueSpace, 'kind'>): 'ROOM' | 'RESOURCE' =>
  kind === 'desk' || kind === 'bench' ? 'RESOURCE' : 'ROOM';

export const principalProperties = (owner: Owner): Properties => {
  const { actor, paths } = owner;
  return properties({
    ...common(owner),
    'd:resourcetype': xml`<d:principal/><d:collection/>`,
    'd:displayname': xml`${actor.name}`,
    'd:principal-URL': href(paths.principal),
    'd:alternate-URI-set': xml`${href(`mailto:${actor.email}`)}`,
    'd:group-membership': xml``,
    'd:current-user-privilege-set': privileges(...read),
    'd:supported-report-set': reports(...searches),
    'c:calendar-home-set': href(paths.home),
    'c:schedule-inbox-URL': href(paths.inbox),
    'c:schedule-outbox-URL': href(paths.outbox),
    'c:calendar-user-address-set': xml`${href(`mailto:${actor.email}`)}${href(paths.principal)}`,
    'c:calendar-user-type': xml`INDIVIDUAL`,
    'cs:email-address-set': xml`<cs:email-address>${actor.email}</cs:email-address>`,
  });
};

/** What a calendar is, and how far it may be written to. */
export function calendarProperties(
  owner: Owner,
  calendar: PersonCalendar,
  { token, timeZone }: { token: string | undefined; timeZone: string },
): Properties {
  const { displayName, description, color, sort, mayBook, space } = calendar;
  // My own bookings can be moved and given up where they are all together, but none can be made there.
  const own = mayBook
    ? [...write, xml`<d:bind/>`, xml`<d:unbind/>`]
    : space
      ? []
      : [...write, xml`<d:unbind/>`];
  return properties({
    ...common(owner),
    'd:resourcetype': xml`<d:collection/><c:calendar/>`,
    'd:displayname': xml`${displayName}`,
    'd:current-user-privilege-set': privileges(...read, ...own),
    'd:supported-report-set': reports(
      xml`<c:calendar-query/>`,
      xml`<c:calendar-multiget/>`,
      xml`<c:free-busy-query/>`,
      xml`<d:sync-collection/>`,
    ),
    'd:sync-token': token === undefined ? undefined : xml`${token}`,
    'cs:getctag': token === undefined ? undefined : xml`${token}`,
    'c:calendar-description': xml`${description}`,
    'c:calendar-timezone': xml`${timeZone}`,
    'c:supported-calendar-component-set': xml`<c:comp name="VEVENT"/>`,
    'c:supported-calendar-data': xml`<c:calendar-data content-type="text/calendar" version="2.0"/>`,
    'c:supported-collation-set': xml`<c:supported-collation>i;ascii-casemap</c:supported-collation><c:supported-collation>i;octet</c:supported-collation><c:supported-collation>i;unicode-casemap</c:supported-collation>`,
    'c:max-resource-size': xml`${limits.octets}`,
    'c:max-instances': xml`${limits.overrides}`,
    'c:max-attendees-per-instance': xml`${limits.attendees}`,
    'c:min-date-time': xml`19700101T000000Z`,
    'c:max-date-time': xml`21000101T000000Z`,
    'c:schedule-calendar-transp': space ? xml`<c:transparent/>` : xml`<c:opaque/>`,
    'ic:calendar-color': xml`${color}`,
    'ic:calendar-order': sort === undefined ? undefined : xml`${sort}`,
  });
}

/** Of an object: there may be ten thousand, of which each is asked for a tag alone. */
export const objectProperties = (owner: Owner, object: CalendarObject): Properties => ({
  has: (name) => ofObject.has(name),
  get: (name) => ofObject.get(name)?.(object, owner),
  keys: () => ofObject.keys(),
});

const ofObject: ReadonlyMap<ClarkName, (object: CalendarObject, owner: Owner) => Xml> = new Map(
  Object.entries<(object: CalendarObject, owner: Owner) => Xml>({
    'd:current-user-principal': (_, { paths }) => href(paths.principal),
    'd:principal-collection-set': (_, { paths }) => xml`${href(paths.people)}${href(paths.spaces)}`,
    'd:owner': (_, { paths }) => href(paths.principal),
    'd:resourcetype': () => xml``,
    'd:getetag': ({ etag }) => xml`${etag}`,
    'd:getcontenttype': () => xml`text/calendar; charset=utf-8; component=VEVENT`,
    'd:getlastmodified': ({ changedAt }) => xml`${new Date(changedAt).toUTCString()}`,
    'd:creationdate': ({ bookings }) => xml`${bookings[0]!.booking.createdAt.toISOString()}`,
    'd:current-user-privilege-set': ({ mayChange }) =>
      privileges(...read, ...(mayChange ? [xml`<d:write-content/>`] : [])),
  }).map(([name, value]) => [named(name), value] as const),
);

/** Of a live property that only those get who ask for it by name (RFC 4791 §5.2, RFC 6578 §4). */
export const onlyByName: ReadonlySet<ClarkName> = new Set(
  [
    'c:calendar-timezone',
    'c:supported-collation-set',
    'c:max-resource-size',
    'c:max-instances',
    'd:principal-collection-set',
  ].map(named),
);
