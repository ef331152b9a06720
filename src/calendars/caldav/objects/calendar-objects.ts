import { Injectable } from '@nestjs/common';
import { type CalendarBooking, CalendarBookings } from '../../../bookings/index.js';
import type { Actor } from '../../../identity/index.js';
import { uuidOf } from '../../../platform/index.js';
import { Clock, day, type Instant } from '../../../time/index.js';
import type { PersonCalendar } from '../person-calendar.js';
import { type CalendarObject, calendarObject, namesOf } from './calendar-object.js';
import { ObjectStore, type Shelf, type StoredObject } from './object.store.js';

/** How far back a calendar shows what has been. */
const shownBefore = 90 * day;

/** Since when a calendar shows what has been: it changes once a day. */
export const shownSince = (now: Instant): Instant => Math.floor(now / day) * day - shownBefore;

export const shelfOf = ({ memberId }: Actor, { key }: PersonCalendar): Shelf => ({ memberId, calendar: key });

/** What is in a calendar, as one person sees it. */
@Injectable()
export class CalendarObjects {
  constructor(
    private readonly bookings: CalendarBookings,
    private readonly store: ObjectStore,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, calendar: PersonCalendar): Promise<CalendarObject[]> {
    const now = this.clock.now();
    const found = await this.bookings.find(actor, calendar.of, { endsAfter: shownSince(now), now });
    return this.grouped(actor, calendar, found, now);
  }

  /** Those of these bookings and series that are there, however long ago. */
  async of(actor: Actor, calendar: PersonCalendar, subjectIds: readonly string[]): Promise<CalendarObject[]> {
    if (subjectIds.length === 0) return [];
    const now = this.clock.now();
    const [single, ofSeries] = await Promise.all([
      this.bookings.find(actor, calendar.of, { endsAfter: 0, now, ids: subjectIds }),
      this.bookings.ofSeries(actor, calendar.of, subjectIds, now),
    ]);
    const known = new Set(single.map(({ booking }) => booking.id));
    const seen = ofSeries.filter(({ booking, isSeen }) => isSeen && !known.has(booking.id));
    return this.grouped(actor, calendar, [...single, ...seen], now);
  }

  /** By their names; what is not there, or is there under another name, is missing. */
  async named(
    actor: Actor,
    calendar: PersonCalendar,
    names: readonly string[],
  ): Promise<Map<string, CalendarObject>> {
    const stored = await this.store.named(shelfOf(actor, calendar), names);
    const subjects = [...stored.map(({ subjectId }) => subjectId), ...names.flatMap(subjectNamed)];
    const objects = await this.of(actor, calendar, [...new Set(subjects)]);
    const wanted = new Set(names);
    return new Map(
      objects.filter(({ name }) => wanted.has(name)).map((object) => [object.name, object] as const),
    );
  }

  async oneNamed(actor: Actor, calendar: PersonCalendar, name: string): Promise<CalendarObject | undefined> {
    return (await this.named(actor, calendar, [name])).get(name);
  }

  private async grouped(
    actor: Actor,
    calendar: PersonCalendar,
    found: readonly CalendarBooking[],
    now: Instant,
  ): Promise<CalendarObject[]> {
    // What others have is told date by date: that dates belong together is nobody else's business.
    const isOfSeries = ({ booking, isSeen }: CalendarBooking) => isSeen && booking.seriesId !== null;
    const seriesIds = [...new Set(found.filter(isOfSeries).map(({ booking }) => booking.seriesId!))];
    const [series, dates] = await Promise.all([
      this.bookings.series(seriesIds),
      this.bookings.ofSeries(actor, calendar.of, seriesIds, now),
    ]);
    const bySeries = new Map<string, CalendarBooking[]>(seriesIds.map((id) => [id, []]));
    for (const one of dates) bySeries.get(one.booking.seriesId!)!.push(one);
    const groups = [
      ...found.filter((one) => !isOfSeries(one)).map((one) => ({ bookings: [one], series: undefined })),
      ...series.map((one) => ({ bookings: bySeries.get(one.id) ?? [], series: one })),
    ].filter(({ bookings }) => bookings.length > 0);
    const stored = await this.stored(
      shelfOf(actor, calendar),
      groups.map((group) => group.series?.id ?? group.bookings[0]!.booking.id),
    );
    return groups.flatMap((group) => {
      const written = stored.get(group.series?.id ?? group.bookings[0]!.booking.id);
      // Who has deleted what is over does not want to see it again.
      return written?.isGone ? [] : calendarObject(group.bookings, group.series, written);
    });
  }

  private async stored(shelf: Shelf, subjectIds: readonly string[]): Promise<Map<string, StoredObject>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await this.store.ofSubjects(shelf, subjectIds);
    // Those that are gone come last: one that is there wins over them.
    return new Map(rows.reverse().map((row) => [row.subjectId, row]));
  }
}

/** The booking or series that a name of ours means. */
function subjectNamed(name: string): string[] {
  const id = name.replace(/\.ics$/, '');
  const uuid = uuidOf('booking', id) ?? uuidOf('series', id);
  return uuid === undefined || (name !== namesOf.booking(uuid) && name !== namesOf.series(uuid))
    ? []
    : [uuid];
}
