import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../../spaces/index.js';
import type { DavReply, DavRequest } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import { goneResponse, multistatus } from '../multistatus.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { CalendarObjects } from '../objects/calendar-objects.js';
import { PersonCalendars } from '../person-calendars.js';
import { pathsOf, placeAt } from '../places.js';
import { named } from '../xml/names.js';
import { childrenOf, type XmlElement } from '../xml/read-xml.js';
import { type Xml, xml } from '../xml/write-xml.js';
import { type DataWish, dataWishIn, withData } from './calendar-data.js';

/** Objects by their hrefs (RFC 4791 §7.9): each is answered, and what is not there with 404. */
@Injectable()
export class Multiget {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly objects: CalendarObjects,
    private readonly catalogue: Catalogue,
  ) {}

  async answer({ actor }: DavRequest, root: XmlElement): Promise<DavReply> {
    const hrefs = childrenOf(root, named('d:href')).map(({ text }) => text.trim());
    if (hrefs.length === 0) throw new DavRefusal(400, xml``, 'A calendar-multiget names at least one href.');
    const wish = dataWishIn(root);
    const wanted = hrefs.map((href) => ({ href, at: objectAt(href, actor.memberId) }));
    const segments = [...new Set(wanted.flatMap(({ at }) => at?.calendar ?? []))];
    const found = new Map<string, Map<string, CalendarObject>>();
    for (const segment of segments) {
      const calendar = await this.calendars.one(actor, segment).catch(() => undefined);
      if (!calendar) continue;
      const names = wanted.flatMap(({ at }) => (at?.calendar === segment ? at.name : []));
      found.set(segment, await this.objects.named(actor, calendar, names));
    }
    return this.answers(actor, wish, wanted, found);
  }

  private async answers(
    actor: DavRequest['actor'],
    wish: DataWish,
    wanted: readonly { href: string; at?: { calendar: string; name: string } }[],
    found: ReadonlyMap<string, ReadonlyMap<string, CalendarObject>>,
  ): Promise<DavReply> {
    const paths = pathsOf(actor.memberId);
    const owner = { actor, paths };
    const reader = { catalogue: await this.catalogue.current(), language: actor.language };
    return multistatus(
      wanted.map(({ href, at }): Xml => {
        const object = at && found.get(at.calendar)?.get(at.name);
        return object
          ? withData(paths.object(at.calendar, object.name), object, wish, { owner, reader })
          : goneResponse(pathIn(href) ?? href);
      }),
    );
  }
}

function objectAt(href: string, memberId: string): { calendar: string; name: string } | undefined {
  try {
    const place = placeAt(pathIn(href) ?? '', memberId);
    return place.kind === 'object' ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Some programs send whole addresses. */
function pathIn(href: string): string | undefined {
  if (href.startsWith('/')) return href.split(/[?#]/, 1)[0];
  return URL.canParse(href) ? new URL(href).pathname : undefined;
}
