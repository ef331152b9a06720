import { hash } from 'node:crypto';
import type { CalendarBooking, Series } from '../../../bookings/index.js';
import { publicId } from '../../../platform/index.js';
import type { Instant } from '../../../time/index.js';
import type { StoredObject } from './object.store.js';

/** One resource in a calendar: a booking, or a series with all its bookings that are there. */
export interface CalendarObject {
  /** The booking or series. */
  subjectId: string;
  name: string;
  uid: string;
  etag: string;
  changedAt: Instant;
  isSeen: boolean;
  mayChange: boolean;
  series?: Series;
  /** In the order of their dates. */
  bookings: readonly CalendarBooking[];
  /** What a program wrote of it here. */
  stored?: StoredObject;
}

/** The names of what no program has named yet. */
export const namesOf = {
  booking: (id: string) => `${publicId('booking', id)}.ics`,
  series: (id: string) => `${publicId('series', id)}.ics`,
};

export function calendarObject(
  bookings: readonly CalendarBooking[],
  series: Series | undefined,
  stored: StoredObject | undefined,
): CalendarObject {
  const first = bookings[0]!;
  const subjectId = series?.id ?? first.booking.id;
  const generated = series ? namesOf.series(series.id) : namesOf.booking(subjectId);
  return {
    subjectId,
    name: stored?.name ?? generated,
    uid: stored?.uid ?? `${generated.replace(/\.ics$/, '')}@tolo`,
    etag: etagOf(bookings, series, stored),
    changedAt: Math.max(...bookings.map(({ changedAt }) => changedAt)),
    isSeen: first.isSeen,
    mayChange: bookings.every(({ mayChange }) => mayChange),
    ...(series && { series }),
    bookings,
    ...(stored && { stored }),
  };
}

/** A strong tag (RFC 9110 §8.8.3) of all that its text is made of: another for those who see only that it is taken. */
function etagOf(
  bookings: readonly CalendarBooking[],
  series: Series | undefined,
  stored: StoredObject | undefined,
): string {
  const versions = bookings.map(
    ({ booking, status, isSeen }) =>
      `${booking.id}${booking.version}${status[0]}${isSeen}${booking.during.start}`,
  );
  const all = [...versions, series?.version ?? 0, stored?.revision ?? 0].join(' ');
  return `"${hash('sha256', all, 'base64url').slice(0, 27)}"`;
}
