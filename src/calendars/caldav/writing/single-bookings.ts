import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  BookService,
  type CalendarBooking,
  ChangeBookingService,
  type ChangeBody,
} from '../../../bookings/index.js';
import { uuidOf, type Tx } from '../../../platform/index.js';
import type { WrittenEvent } from '../../ical/read-object.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { asPurpose, asTitle, defaultSummary, type ObjectReader } from '../objects/present-object.js';
import type { Draft } from './draft.js';
import { Keeper } from './keeper.js';
import { restOf } from './rest-of.js';

/** A PUT of one event is a booking, by the service and the rules that every door shares. */
@Injectable()
export class SingleBookings {
  constructor(
    private readonly booking: BookService,
    private readonly changing: ChangeBookingService,
    private readonly keeper: Keeper,
  ) {}

  async make(draft: Draft): Promise<void> {
    const { actor, calendar, event, written } = draft;
    await this.booking.book(
      actor,
      {
        spaceId: calendar.space!.publicId,
        ...timesOf(event),
        title: asTitle(event.summary),
        purpose: asPurpose(event.description),
      },
      { alongside: (tx, { id }) => this.keeper.keep(tx, draft, uuidOf('booking', id)!, restOf(written)) },
    );
  }

  async change(draft: Draft, object: CalendarObject): Promise<void> {
    const { actor, catalogue, event, written, before, isConditional } = draft;
    const [one] = object.bookings as [CalendarBooking];
    const { booking } = one;
    const body = differencesOf(one, event, { catalogue, language: actor.language });
    const rest = restOf(written);
    let isKept = false;
    if (Object.keys(body).length > 0) {
      await this.changing.move(actor, booking.id, body, {
        ...(isConditional && { seen: booking.version }),
        alongside: async (tx: Tx) => {
          await this.keeper.keep(tx, draft, booking.id, rest);
          isKept = true;
        },
      });
    }
    if (!isKept && !isDeepStrictEqual(rest, before?.rest ?? {}))
      await this.keeper.keepAlone(draft, booking.id, rest);
  }
}

/** What an event says other than its booking; a name that we made up is none that somebody chose. */
function differencesOf(one: CalendarBooking, event: WrittenEvent, reader: ObjectReader): ChangeBody {
  const { during, title, purpose } = one.booking;
  const wanted = titleIn(event, title, defaultSummary(one, reader));
  const meant = asPurpose(event.description);
  return {
    ...((event.start !== during.start || event.end !== during.end) && timesOf(event)),
    ...(wanted !== title && { title: wanted }),
    ...(meant !== purpose && { purpose: meant }),
  };
}

export const titleIn = (event: WrittenEvent, title: string | null, unnamed: string): string | null => {
  const wanted = asTitle(event.summary);
  return title === null && wanted === unnamed ? null : wanted;
};

export const timesOf = ({ start, end }: { start: number; end: number }) => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});
