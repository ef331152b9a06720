import type { Schemas } from '../../api/client';
import type { Period } from '../../components/period-fields';
import {
  addMinutes,
  localText,
  minutesBetween,
  minutesOfDay,
  nextHalfHour,
  wallTime,
  wallTimeIn,
  type WallTime,
} from '../../time/campus-time';
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
}

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
});

const hasOffset = (text: string) => /(Z|[+-]\d\d:\d\d)$/.test(text);

/** What the address asks for; the next hour where it says nothing. */
export function draftOf({ start, end, party }: DrawerSearch, timeZone: string, now: Date): Wanted {
  const wall = (text: string) => (hasOffset(text) ? wallTime(new Date(text), timeZone) : wallTimeIn(text));
  const from = start ? wall(start) : nextHalfHour(now, timeZone);
  const to = end ? wall(end) : addMinutes(from, usualLength);
  return { period: periodOf(from, to), people: party ?? 1, title: '', purpose: '', forWhom: 'me', whom: '' };
}

export function wishOf(
  { period, people, title, purpose, forWhom, whom }: Wanted,
  spaceId: string,
  timeZone: string,
): Schemas['BookBody'] {
  return {
    spaceId,
    ...timesOf(period),
    timeZone,
    // A visitor comes beside who receives them.
    people: forWhom === 'visitor' ? Math.max(people, 2) : people,
    ...(title.trim() && { title: title.trim() }),
    ...(purpose.trim() && { purpose: purpose.trim() }),
    ...(forWhom === 'colleague' && whom.trim() && { for: whom.trim() }),
    ...(forWhom === 'visitor' && whom.trim() && { guests: [{ name: whom.trim() }] }),
  };
}

/** What differs from the booking as it stands; undefined where nothing does. */
export function changesOf(wanted: Wanted, booking: Booking): Schemas['ChangeBody'] | undefined {
  const before = wantedOf(booking);
  const same = (field: 'date' | 'from' | 'to') => wanted.period[field] === before.period[field];
  const { start, end } = timesOf(wanted.period);
  const startsElsewhere = !same('date') || !same('from');
  const changes: Schemas['ChangeBody'] = {
    // Of a booking that has begun only the end may be named.
    ...(startsElsewhere && { start }),
    ...((startsElsewhere || !same('to')) && { end, timeZone: booking.timeZone }),
    ...(wanted.people !== before.people && { people: wanted.people }),
    ...(wanted.title !== before.title && { title: wanted.title.trim() || null }),
    ...(wanted.purpose !== before.purpose && { purpose: wanted.purpose.trim() || null }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}
