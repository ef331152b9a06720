import type { Schemas } from '../../api/client';
import type { Period } from '../../components/period-fields';
import {
  addMinutes,
  localText,
  minutesBetween,
  minutesOfDay,
  wallTime,
  wallTimeIn,
  type WallTime,
} from '../../time/campus-time';
import { usualStart } from '../../time/usual-start';
import type { Booking } from '../bookings/bookings';
import type { DrawerSearch } from './drawer-search';

/** What stands in the fields of the drawer, whether the booking is there already or not. */
export interface Wanted {
  period: Period;
  people: number;
  title: string;
  purpose: string;
  forWhom: 'me' | 'colleague' | 'visitor';
  /** A colleague's e-mail address, or a visitor's name. */
  whom: string;
  /** E-mail addresses of those who come beside whom it is for; undefined where the reader may not know them. */
  attendees: string[] | undefined;
  /** Names of visitors. */
  guests: string[] | undefined;
  /** Codes of the spaces beside the first. */
  further: string[];
  /** The one to rely on; empty where any will do. */
  riskFormId: string;
}

const nobody = { attendees: [], guests: [], further: [], riskFormId: '' };

const usualLength = 60;

export function timesOf({ date, from, to }: Period): { start: string; end: string } {
  const start = { date, time: from };
  return { start: localText(start), end: localText(addMinutes(start, minutesBetween(from, to))) };
}

/** The fields show a length of up to a day; what is longer keeps its times here. */
export const isLong = ({ start, end }: Pick<Booking, 'start' | 'end'>): boolean =>
  Date.parse(end) - Date.parse(start) > minutesOfDay * 60_000;

const periodOf = (start: WallTime, end: WallTime): Period => ({
  date: start.date,
  from: start.time,
  to: end.time,
});

export const wantedOf = (booking: Booking): Wanted => ({
  period: periodOf(wallTimeIn(booking.start), wallTimeIn(booking.end)),
  people: booking.people,
  title: booking.title ?? '',
  purpose: booking.purpose ?? '',
  forWhom: 'me',
  whom: '',
  attendees:
    booking.attendeeCount && !booking.attendees ? undefined : (booking.attendees ?? []).map(addressOf),
  guests: booking.guestCount && !booking.guests ? undefined : (booking.guests ?? []).map(({ name }) => name),
  further: (booking.spaces ?? []).slice(1).map(({ code }) => code),
  riskFormId: booking.riskFormId ?? '',
});

/** A colleague goes by their id, everybody else by their address. */
function namedBefore(before: readonly Attendee[] | undefined, address: string): Schemas['AttendeeWanted'] {
  const was = before?.find((one) => addressOf(one) === address);
  return was?.userId ? { userId: was.userId } : (was ?? { email: address });
}

type Attendee = NonNullable<Booking['attendees']>[number];

/** As a person reads it: of a colleague, whose id nobody knows by heart, the name where there is one. */
const addressOf = ({ email, name, userId }: Attendee): string => email ?? name ?? userId ?? '';

const hasOffset = (text: string) => /(Z|[+-]\d\d:\d\d)$/.test(text);

/** What the address asks for; the next hour where it says nothing. */
export function draftOf({ start, end, party }: DrawerSearch, timeZone: string, now: Date): Wanted {
  const wall = (text: string) => (hasOffset(text) ? wallTime(new Date(text), timeZone) : wallTimeIn(text));
  const from = start ? wall(start) : usualStart(now, timeZone);
  const to = end ? wall(end) : addMinutes(from, usualLength);
  return {
    period: periodOf(from, to),
    people: party ?? 1,
    title: '',
    purpose: '',
    forWhom: 'me',
    whom: '',
    ...nobody,
  };
}

export function wishOf(
  { period, people, title, purpose, forWhom, whom, attendees = [], further, riskFormId, ...rest }: Wanted,
  spaceId: string,
  timeZone: string,
): Schemas['BookBody'] {
  const visitor = forWhom === 'visitor' && whom.trim() ? [whom.trim()] : [];
  const guests = [...visitor, ...(rest.guests ?? [])];
  return {
    ...(further.length > 0 ? { spaces: spacesOf(spaceId, further) } : { spaceId }),
    ...timesOf(period),
    timeZone,
    // They come beside whom it is for.
    people: Math.max(people, 1 + attendees.length + guests.length, forWhom === 'visitor' ? 2 : 1),
    ...(title.trim() && { title: title.trim() }),
    ...(purpose.trim() && { purpose: purpose.trim() }),
    ...(forWhom === 'colleague' && whom.trim() && { for: whom.trim() }),
    ...(attendees.length > 0 && { attendees: attendees.map((email) => ({ email })) }),
    ...(guests.length > 0 && { guests: guests.map((name) => ({ name })) }),
    ...(riskFormId && { riskFormId }),
  };
}

const spacesOf = (first: string, further: readonly string[]) => [
  { spaceId: first },
  ...further.map((code) => ({ spaceId: `code:${code}` })),
];

/** What differs from the booking as it stands; undefined where nothing does. */
export function changesOf(wanted: Wanted, booking: Booking): Schemas['MoveBody'] | undefined {
  const before = wantedOf(booking);
  const same = (field: 'date' | 'from' | 'to') => wanted.period[field] === before.period[field];
  const { start, end } = timesOf(wanted.period);
  const startsElsewhere = !same('date') || !same('from');
  const changes: Schemas['MoveBody'] = {
    // Of a booking that has begun only the end may be named.
    ...(startsElsewhere && { start }),
    ...((startsElsewhere || !same('to')) && { end, timeZone: booking.timeZone }),
    ...(wanted.people !== before.people && { people: wanted.people }),
    ...(wanted.title !== before.title && { title: wanted.title.trim() || null }),
    ...(wanted.purpose !== before.purpose && { purpose: wanted.purpose.trim() || null }),
    ...(differ(wanted.attendees, before.attendees) && {
      // Whoever was named already stays as they were named.
      attendees: listOf(wanted.attendees?.map((one) => namedBefore(booking.attendees, one))),
    }),
    ...(differ(wanted.guests, before.guests) && {
      guests: listOf(
        wanted.guests?.map((one) => booking.guests?.find(({ name }) => name === one) ?? { name: one }),
      ),
    }),
    ...(differ(wanted.further, before.further) &&
      (wanted.further.length > 0
        ? { spaces: spacesOf(booking.spaceId, wanted.further) }
        : { spaceId: booking.spaceId })),
    ...(wanted.riskFormId !== before.riskFormId && { riskFormId: wanted.riskFormId || null }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

const differ = (now: readonly string[] | undefined, before: readonly string[] | undefined) =>
  JSON.stringify(now) !== JSON.stringify(before);

/** Nobody is told by null. */
const listOf = <T>(list: T[] | undefined): T[] | null => (list && list.length > 0 ? list : null);
