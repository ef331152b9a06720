import { Injectable } from '@nestjs/common';
import { type CalendarBooking, CalendarBookings, type Series } from '../bookings/index.js';
import type { Actor } from '../identity/index.js';
import type { Language } from '../platform/index.js';
import { Catalogue } from '../spaces/index.js';
import { Clock } from '../time/index.js';
import { calendarObject } from './caldav/objects/calendar-object.js';
import { ObjectStore } from './caldav/objects/object.store.js';
import { eventsOf } from './caldav/objects/present-object.js';
import type { ObjectEvent } from './ical/object-text.js';

/** A booking or a series as an invitation tells of it. */
export interface Invitable {
  /** Of the booking or series. */
  id: string;
  /** Such as stand; in the order of their dates. */
  bookings: readonly CalendarBooking[];
  series?: Series;
  /** A program of whom it is for wrote it: their calendar has it by itself, and invites for itself. */
  isWritten: boolean;
  /** In the language of whoever reads it. */
  events(language: Language): ObjectEvent[];
}

/** What somebody has booked, for invitations: the same events, under the same names, as every calendar shows. */
@Injectable()
export class Invitables {
  constructor(
    private readonly bookings: CalendarBookings,
    private readonly objects: ObjectStore,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Those of these bookings and series that still stand and are for this person. */
  async find(actor: Actor, ids: readonly string[]): Promise<Map<string, Invitable>> {
    const now = this.clock.now();
    const of = { memberId: actor.memberId };
    const [single, dates, series, written, catalogue] = await Promise.all([
      this.bookings.find(actor, of, { endsAfter: now, now, ids }),
      this.bookings.ofSeries(actor, of, ids, now),
      this.bookings.series(ids),
      this.objects.writtenBy(actor.memberId, ids),
      this.catalogue.current(),
    ]);
    const invitable = (id: string, bookings: readonly CalendarBooking[], whole?: Series): Invitable => {
      const object = calendarObject(bookings, whole, undefined);
      return {
        id,
        bookings,
        ...(whole && { series: whole }),
        isWritten: written.has(id),
        events: (language) => eventsOf(object, { catalogue, language }),
      };
    };
    const found = single
      .filter(({ booking }) => booking.seriesId === null)
      .map((one) => invitable(one.booking.id, [one]));
    for (const whole of series) {
      const own = dates.filter(({ booking }) => booking.seriesId === whole.id);
      if (own.some(({ booking }) => booking.during.end > now)) found.push(invitable(whole.id, own, whole));
    }
    return new Map(found.map((one) => [one.id, one]));
  }
}
