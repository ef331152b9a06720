import { Injectable } from '@nestjs/common';
import { CancelSeriesService, ChangeBookingService } from '../../../bookings/index.js';
import type { Actor } from '../../../identity/index.js';
import { Problem, publicId, type Tx } from '../../../platform/index.js';
import { Clock } from '../../../time/index.js';
import { refuseUnlessAsSeen } from '../conditions.js';
import type { DavMethod, DavReply, DavRequest } from '../dav.js';
import { DavRefusal, noSuchThing } from '../dav-refusal.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { CalendarObjects } from '../objects/calendar-objects.js';
import type { PersonCalendar } from '../person-calendar.js';
import { PersonCalendars } from '../person-calendars.js';
import { Keeper } from '../writing/keeper.js';
import { xml } from '../xml/write-xml.js';
import { notTheirs } from './put.js';

/** Gives back what is booked. What is over stays as it was, and is only no longer shown. */
@Injectable()
export class Remove implements DavMethod {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly objects: CalendarObjects,
    private readonly changing: ChangeBookingService,
    private readonly cancelling: CancelSeriesService,
    private readonly keeper: Keeper,
    private readonly clock: Clock,
  ) {}

  async answer({ place, actor, headers }: DavRequest): Promise<DavReply> {
    if (place.kind !== 'object')
      throw new DavRefusal(403, xml``, 'Calendars are those of spaces, and stay: delete single events.');
    const calendar = await this.calendars.one(actor, place.calendar);
    const object = await this.objects.oneNamed(actor, calendar, place.name);
    if (!object) throw noSuchThing();
    refuseUnlessAsSeen(headers, object.etag);
    if (!object.mayChange) throw notTheirs(actor, calendar);
    const isConditional = headers['if-match'] !== undefined && headers['if-match'].trim() !== '*';
    await this.give(actor, calendar, object, isConditional);
    return { status: 204 };
  }

  private async give(
    actor: Actor,
    calendar: PersonCalendar,
    object: CalendarObject,
    isConditional: boolean,
  ): Promise<void> {
    const { series, bookings } = object;
    const now = this.clock.now();
    if (bookings.every(({ booking }) => booking.during.end <= now))
      return this.keeper.forgetAlone(actor, calendar, object);
    const forget = (tx: Tx) => this.keeper.forget(tx, actor, calendar, object);
    if (!series) {
      const { id, version } = bookings[0]!.booking;
      await this.changing.cancel(
        actor,
        id,
        {},
        { ...(isConditional && { seen: version }), alongside: forget },
      );
      return;
    }
    await this.cancelling.cancel(actor, publicId('series', series.id), {
      scope: 'all',
      ...(isConditional && { seen: series.version }),
      alongside: async (tx, { kept }) => {
        if (kept.length > 0)
          throw new Problem(
            'cancel-too-late',
            `Nothing was cancelled: it is too late for ${kept.join(', ')}.`,
          );
        await forget(tx);
      },
    });
  }
}
