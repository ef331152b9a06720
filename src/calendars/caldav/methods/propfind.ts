import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../../spaces/index.js';
import { zoneDefinition } from '../../ical/zone-definition.js';
import { askedIn } from '../asked.js';
import type { DavMethod, DavReply, DavRequest } from '../dav.js';
import { DavRefusal, noSuchThing } from '../dav-refusal.js';
import { Invitees } from '../invitees.js';
import { multistatus, responseOf } from '../multistatus.js';
import { CalendarObjects } from '../objects/calendar-objects.js';
import type { PersonCalendar } from '../person-calendar.js';
import { PersonCalendars } from '../person-calendars.js';
import { pathsOf } from '../places.js';
import {
  calendarProperties,
  homeProperties,
  inboxProperties,
  objectProperties,
  outboxProperties,
  type Owner,
  principalProperties,
  type Properties,
  rootProperties,
  spaceProperties,
} from '../properties.js';
import { SyncTokens } from '../sync-tokens.js';
import { named } from '../xml/names.js';
import { readXml } from '../xml/read-xml.js';
import { xml } from '../xml/write-xml.js';

type Found = [path: string, has: Properties];

/** What there is, and what it is like (RFC 4918 §9.1). */
@Injectable()
export class Propfind implements DavMethod {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly objects: CalendarObjects,
    private readonly tokens: SyncTokens,
    private readonly catalogue: Catalogue,
    private readonly invitees: Invitees,
  ) {}

  async answer(request: DavRequest): Promise<DavReply> {
    const depth = request.headers['depth'] ?? '0';
    if (depth !== '0' && depth !== '1')
      throw new DavRefusal(403, xml`<d:propfind-finite-depth/>`, 'Ask with Depth 0 or 1.');
    const root = request.body.length === 0 ? undefined : readXml(request.body);
    if (root && root.name !== named('d:propfind'))
      throw new DavRefusal(400, xml``, 'The body of a PROPFIND is a DAV:propfind.');
    const asked = askedIn(root);
    const found = await this.found(request, depth === '1');
    return multistatus(found.map(([path, has]) => responseOf(path, asked(has), has)));
  }

  private async found({ place, actor }: DavRequest, withChildren: boolean): Promise<Found[]> {
    const paths = pathsOf(actor.memberId);
    const owner = { actor, paths };
    switch (place.kind) {
      case 'root':
        return [[paths.root, rootProperties(owner)]];
      case 'inbox':
        return [[paths.inbox, inboxProperties(owner)]];
      case 'outbox':
        return [[paths.outbox, outboxProperties(owner)]];
      // There are thousands: they are searched for, not listed.
      case 'spaces':
        return [[paths.spaces, rootProperties(owner)]];
      case 'space': {
        const space = await this.invitees.space(actor, place.space);
        if (!space) throw noSuchThing();
        return [
          [paths.space(space.publicId), spaceProperties(owner, space, await this.invitees.addressOf(space))],
        ];
      }
      case 'people':
        return withChildren
          ? [
              [paths.people, rootProperties(owner)],
              [paths.principal, principalProperties(owner)],
            ]
          : [[paths.people, rootProperties(owner)]];
      case 'principal':
        return [[paths.principal, principalProperties(owner)]];
      case 'home': {
        const home: Found = [paths.home, homeProperties(owner)];
        return withChildren
          ? [home, ...(await this.calendarsOf(owner, await this.calendars.all(actor)))]
          : [home];
      }
      case 'calendar': {
        const calendar = await this.calendars.one(actor, place.calendar);
        const self = await this.calendarsOf(owner, [calendar]);
        if (!withChildren) return self;
        const objects = await this.objects.list(actor, calendar);
        return [
          ...self,
          ...objects.map((object): Found => [
            paths.object(calendar.segment, object.name),
            objectProperties(owner, object),
          ]),
        ];
      }
      case 'object': {
        const calendar = await this.calendars.one(actor, place.calendar);
        const object = await this.objects.oneNamed(actor, calendar, place.name);
        if (!object) throw noSuchThing();
        return [[paths.object(calendar.segment, object.name), objectProperties(owner, object)]];
      }
    }
  }

  private async calendarsOf(owner: Owner, calendars: readonly PersonCalendar[]): Promise<Found[]> {
    const tokens = await this.tokens.of(owner.actor, calendars);
    const { campus } = await this.catalogue.current();
    const timeZone = calendarWith(zoneDefinition(campus.timeZone));
    return calendars.map((calendar, n) => [
      owner.paths.calendar(calendar.segment),
      calendarProperties(owner, calendar, { token: tokens[n], timeZone }),
    ]);
  }
}

const calendarWith = (definition: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tolo//Tolo//EN\r\n${definition}END:VCALENDAR\r\n`;
