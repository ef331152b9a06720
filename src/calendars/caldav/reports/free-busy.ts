import { Injectable } from '@nestjs/common';
import { Clock, day } from '../../../time/index.js';
import { freeBusyText } from '../../ical/free-busy-text.js';
import { BusyTimes } from '../busy-times.js';
import { calendarType, type DavReply, type DavRequest } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import { PersonCalendars } from '../person-calendars.js';
import { named } from '../xml/names.js';
import { childOf, type XmlElement } from '../xml/read-xml.js';
import { xml } from '../xml/write-xml.js';
import { periodIn } from './period.js';

/** Closed hours are told day by day. */
export const mostDays = 366;

/** When a space is full or closed, or a person is taken (RFC 4791 §7.10). */
@Injectable()
export class FreeBusy {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly busy: BusyTimes,
    private readonly clock: Clock,
  ) {}

  async answer({ actor, place }: DavRequest, root: XmlElement): Promise<DavReply> {
    const range = childOf(root, named('c:time-range'));
    if (place.kind !== 'calendar' || !range)
      throw new DavRefusal(403, xml`<d:supported-report/>`, 'Ask a calendar, with a time-range.');
    const during = periodIn(range, { whole: true });
    if (during.end - during.start > mostDays * day)
      throw new DavRefusal(
        403,
        xml`<d:number-of-matches-within-limits/>`,
        `Ask for at most ${mostDays} days at once.`,
      );
    const calendar = await this.calendars.one(actor, place.calendar);
    return {
      status: 200,
      headers: { 'content-type': calendarType },
      body: freeBusyText(during, this.clock.now(), await this.busy.of(actor, calendar, during)),
    };
  }
}
