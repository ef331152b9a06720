import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../../spaces/index.js';
import type { DavReply, DavRequest } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import { multistatus } from '../multistatus.js';
import { CalendarObjects } from '../objects/calendar-objects.js';
import { presentObject } from '../objects/present-object.js';
import type { PersonCalendar } from '../person-calendar.js';
import { PersonCalendars } from '../person-calendars.js';
import { pathsOf } from '../places.js';
import { named } from '../xml/names.js';
import { childOf, type XmlElement } from '../xml/read-xml.js';
import { type Xml, xml } from '../xml/write-xml.js';
import { dataWishIn, withData } from './calendar-data.js';
import { testOf } from './filter.js';

/** Objects that a filter finds (RFC 4791 §7.8). */
@Injectable()
export class CalendarQuery {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly objects: CalendarObjects,
    private readonly catalogue: Catalogue,
  ) {}

  async answer({ actor, place, headers }: DavRequest, root: XmlElement): Promise<DavReply> {
    const test = testOf(childOf(root, named('c:filter')));
    const wish = dataWishIn(root);
    const paths = pathsOf(actor.memberId);
    const reader = { catalogue: await this.catalogue.current(), language: actor.language };
    const responses: Xml[] = [];
    for (const calendar of await this.meant({ actor, place, headers })) {
      for (const object of await this.objects.list(actor, calendar)) {
        if (!test({ object, text: () => presentObject(object, reader) })) continue;
        responses.push(
          withData(paths.object(calendar.segment, object.name), object, wish, {
            owner: { actor, paths },
            reader,
          }),
        );
      }
    }
    return multistatus(responses);
  }

  /** The calendar that is asked; with Depth 1, all of a home. */
  private async meant({
    actor,
    place,
    headers,
  }: Pick<DavRequest, 'actor' | 'place' | 'headers'>): Promise<PersonCalendar[]> {
    if (place.kind === 'calendar') return [await this.calendars.one(actor, place.calendar)];
    if (place.kind === 'home') return headers['depth'] === '1' ? this.calendars.all(actor) : [];
    throw new DavRefusal(403, xml`<d:supported-report/>`, 'Only calendars are queried.');
  }
}
