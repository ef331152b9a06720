import { hash } from 'node:crypto';
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
    const limit = limitIn(root);
    const from = this.positionIn(actor, childOf(root, named('d:sync-token'))?.text.trim() ?? '');
    // Before anything is read: what changes meanwhile is told again.
    const [token] = from.after === undefined ? await this.tokens.of(actor, [calendar]) : [from.whole];
    const news =
      from.since === ''
        ? { objects: await this.objects.list(actor, calendar), gone: [] }
        : await this.since(actor, calendar, from.since);
    const part = partOf(news, from.after, limit);

    const paths = pathsOf(actor.memberId);
    const wish = dataWishIn(root);
    const reader = { catalogue: await this.catalogue.current(), language: actor.language };
    const next =
      part.last === undefined ? token! : this.tokens.partial(token!, { since: from.since, after: part.last });
    return multistatus(
      [
        ...part.objects.map((object) =>
          withData(paths.object(calendar.segment, object.name), object, wish, {
            owner: { actor, paths },
            reader,
          }),
        ),
        ...part.gone.map((name) => goneResponse(paths.object(calendar.segment, name))),
        ...(part.last === undefined ? [] : [thereIsMore(paths.calendar(calendar.segment))]),
      ],
      xml`<d:sync-token>${next}</d:sync-token>`,
    );
  }

  private positionIn(actor: Actor, token: string) {
    if (token === '') return { since: '' };
    const position = this.tokens.read(actor, token);
    if (!position) throw tooOld();
    return position;
  }

  private async since(actor: Actor, calendar: PersonCalendar, cursor: string): Promise<News> {
    const changed = await this.bookings.changedSince(cursor, calendar.of);
    if (!changed) throw tooOld();
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

const tooOld = () =>
  new DavRefusal(403, xml`<d:valid-sync-token/>`, 'This sync-token is too old: synchronise anew.');

/** How many are wanted at most (RFC 6578 §3.6). */
function limitIn(root: XmlElement): number {
  const asked = childOf(childOf(root, named('d:limit')), named('d:nresults'));
  if (!asked) return Infinity;
  const limit = Number(asked.text.trim());
  if (!Number.isInteger(limit) || limit < 1)
    throw new DavRefusal(400, xml``, 'The limit is a whole number above nothing.');
  return limit;
}

/** So many of them, in an order that does not depend on what else there is; `last` where there is more. */
function partOf(news: News, after: string | undefined, limit: number): News & { last?: string } {
  if (after === undefined && news.objects.length + news.gone.length <= limit) return news;
  const all = [
    ...news.objects.map((object) => ({ key: keyOf(object.name), object, gone: undefined })),
    ...news.gone.map((gone) => ({ key: keyOf(gone), object: undefined, gone })),
  ]
    .filter(({ key }) => after === undefined || key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const told = all.slice(0, limit);
  return {
    objects: told.flatMap(({ object }) => object ?? []),
    gone: told.flatMap(({ gone }) => gone ?? []),
    ...(all.length > told.length && { last: told.at(-1)!.key }),
  };
}

/** Names are as long as programs like; this says where one stands in as few letters as will do. */
const keyOf = (name: string): string => hash('sha256', name, 'base64url').slice(0, 22);

const thereIsMore = (path: string) =>
  xml`<d:response><d:href>${path}</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status><d:error><d:number-of-matches-within-limits/></d:error></d:response>`;
