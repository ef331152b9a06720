import { Injectable } from '@nestjs/common';
import { CalendarBookings } from '../../../bookings/index.js';
import type { Actor } from '../../../identity/index.js';
import { Catalogue } from '../../../spaces/index.js';
import type { DavReply, DavRequest } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import { goneResponse, multistatus } from '../multistatus.js';
import { type CalendarObject, namesOf } from '../objects/calendar-object.js';
import { CalendarObjects, shelfOf } from '../objects/calendar-objects.js';
import { ObjectStore } from '../objects/object.store.js';
import type { PersonCalendar } from '../person-calendar.js';
import { PersonCalendars } from '../person-calendars.js';
import { pathsOf } from '../places.js';
import { SyncTokens } from '../sync-tokens.js';
import { named } from '../xml/names.js';
import { childOf, type XmlElement } from '../xml/read-xml.js';
import { xml } from '../xml/write-xml.js';
import { dataWishIn, withData } from './calendar-data.js';

interface News {
  objects: readonly CalendarObject[];
  gone: readonly string[];
}

/** What has changed in a calendar since a token (RFC 6578); all that is there where there is no token yet. */
@Injectable()
export class SyncCollection {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly objects: CalendarObjects,
    private readonly store: ObjectStore,
    private readonly bookings: CalendarBookings,
    private readonly tokens: SyncTokens,
    private readonly catalogue: Catalogue,
  ) {}

  async answer({ actor, place }: DavRequest, root: XmlElement): Promise<DavReply> {
    if (place.kind !== 'calendar')
      throw new DavRefusal(403, xml`<d:supported-report/>`, 'Only calendars are synchronised.');
    const level = childOf(root, named('d:sync-level'))?.text.trim();
    if (level !== undefined && level !== '1' && level !== 'infinite')
      throw new DavRefusal(400, xml``, 'The sync-level is 1 or infinite.');
    const calendar = await this.calendars.one(actor, place.calendar);
    const since = childOf(root, named('d:sync-token'))?.text.trim() ?? '';
    // Before anything is read: what changes meanwhile is told again.
    const [token] = await this.tokens.of(actor, [calendar]);
    const news =
      since === ''
        ? { objects: await this.objects.list(actor, calendar), gone: [] }
        : await this.since(actor, calendar, since);
    refuseBeyond(root, news);

    const paths = pathsOf(actor.memberId);
    const wish = dataWishIn(root);
    const reader = { catalogue: await this.catalogue.current(), language: actor.language };
    return multistatus(
      [
        ...news.objects.map((object) =>
          withData(paths.object(calendar.segment, object.name), object, wish, {
            owner: { actor, paths },
            reader,
          }),
        ),
        ...news.gone.map((name) => goneResponse(paths.object(calendar.segment, name))),
      ],
      xml`<d:sync-token>${token}</d:sync-token>`,
    );
  }

  private async since(actor: Actor, calendar: PersonCalendar, token: string): Promise<News> {
    const cursor = this.tokens.cursorIn(actor, token);
    const changed = cursor === undefined ? undefined : await this.bookings.changedSince(cursor, calendar.of);
    if (!changed)
      throw new DavRefusal(403, xml`<d:valid-sync-token/>`, 'This sync-token is too old: synchronise anew.');
    const objects = await this.objects.of(actor, calendar, changed);
    return { objects, gone: await this.goneOf(actor, calendar, changed, objects) };
  }

  /** The names of what has changed and is not there any more, as each was named. */
  private async goneOf(
    actor: Actor,
    calendar: PersonCalendar,
    changed: readonly string[],
    there: readonly CalendarObject[],
  ): Promise<string[]> {
    const covered = new Set(
      there.flatMap(({ subjectId, bookings }) => [subjectId, ...bookings.map(({ booking }) => booking.id)]),
    );
    const dead = changed.filter((id) => !covered.has(id));
    if (dead.length === 0) return [];
    const bookings = await this.bookings.seriesOf(dead);
    const series = [...bookings.values()].filter((id) => id !== null);
    const subjects = [...new Set([...dead, ...series])].filter((id) => !covered.has(id));
    const written = await this.store.ofSubjects(shelfOf(actor, calendar), subjects);
    const living = new Set(there.map(({ name }) => name));
    const named = new Set(written.map(({ subjectId }) => subjectId));
    const names = subjects.flatMap((id) => {
      // Whoever has named a series never saw its dates by themselves.
      if (named.has(bookings.get(id) ?? '')) return [];
      const own = written.filter(({ subjectId }) => subjectId === id).map(({ name }) => name);
      return own.length > 0 ? own : [bookings.has(id) ? namesOf.booking(id) : namesOf.series(id)];
    });
    return [...new Set(names)].filter((name) => !living.has(name));
  }
}

function refuseBeyond(root: XmlElement, { objects, gone }: News): void {
  const limit = Number(childOf(childOf(root, named('d:limit')), named('d:nresults'))?.text ?? Number.NaN);
  if (objects.length + gone.length > limit)
    throw new DavRefusal(
      507,
      xml`<d:number-of-matches-within-limits/>`,
      'There is more than that: synchronise without a limit.',
    );
}
