import { Injectable } from '@nestjs/common';
import type { Series } from '../../../bookings/index.js';
import { DavRefusal } from '../dav-refusal.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { xml } from '../xml/write-xml.js';
import type { Draft } from './draft.js';

/** A PUT of an event that repeats is a series. */
@Injectable()
export class SeriesBookings {
  make(_draft: Draft): Promise<void> {
    throw notYet();
  }

  change(_draft: Draft, _object: CalendarObject, _series: Series): Promise<void> {
    throw notYet();
  }
}

const notYet = () =>
  new DavRefusal(403, xml`<c:max-instances/>`, 'Events that repeat are booked by the API.');
