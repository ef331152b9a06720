import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../../spaces/index.js';
import { calendarType, type DavMethod, type DavReply, type DavRequest } from '../dav.js';
import { DavRefusal, noSuchThing } from '../dav-refusal.js';
import { CalendarObjects } from '../objects/calendar-objects.js';
import { presentObject } from '../objects/present-object.js';
import { PersonCalendars } from '../person-calendars.js';
import { xml } from '../xml/write-xml.js';

/** One calendar object. Of collections there is nothing to GET: PROPFIND and the feeds of the API tell more. */
@Injectable()
export class Get implements DavMethod {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly objects: CalendarObjects,
    private readonly catalogue: Catalogue,
  ) {}

  async answer({ place, actor, headers }: DavRequest): Promise<DavReply> {
    if (place.kind !== 'object')
      throw new DavRefusal(
        405,
        xml``,
        'This is a calendar for programs: add its address as a CalDAV account.',
        {
          allow: 'OPTIONS, PROPFIND, PROPPATCH, REPORT',
        },
      );
    const calendar = await this.calendars.one(actor, place.calendar);
    const object = await this.objects.oneNamed(actor, calendar, place.name);
    if (!object) throw noSuchThing();
    const known = headers['if-none-match']?.split(',').map((tag) => tag.trim());
    const tags = {
      etag: object.etag,
      'last-modified': new Date(object.changedAt).toUTCString(),
      'cache-control': 'private, no-cache',
    };
    if (known?.includes(object.etag) || known?.includes('*')) return { status: 304, headers: tags };
    const reader = { catalogue: await this.catalogue.current(), language: actor.language };
    return {
      status: 200,
      headers: { ...tags, 'content-type': calendarType },
      body: presentObject(object, reader),
    };
  }
}
