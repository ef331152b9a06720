import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CalendarEntry, CalendarEntries, type WhoseEntries } from '../../bookings/index.js';
import { type Actor, Actors, hasRole, isSecret } from '../../identity/index.js';
import {
  Database,
  inLanguage,
  invalid,
  type Language,
  notFound,
  Problem,
  publicId,
  type WriteOptions,
} from '../../platform/index.js';
import {
  Catalogue,
  type CatalogueSnapshot,
  type CatalogueSpace,
  maySee,
  spaceFilter,
} from '../../spaces/index.js';
import { spaceOrNotFound } from '../../availability/index.js';
import { Clock, day } from '../../time/index.js';
import { calendarText, type Event } from '../ical/calendar.js';
import { placeOf, words } from '../words.js';
import { type Feed, FeedStore, type FeedWish } from './feed.store.js';
import type { FeedBody } from './feeds.dto.js';
import { KnownEtags } from './known-etags.js';

/** Milliseconds that a feed shows of the past and of the time to come. */
const shownBefore = 30 * day;
const shownAfter = 366 * day;
/** Above it, calendars choke. */
const mostEvents = 5_000;
const mostSpaces = 200;
const refreshMinutes = 15;

/** Calendars for whoever holds their address, with what their owner may see at that moment. */
@Injectable()
export class FeedsService {
  private readonly etags = new KnownEtags();

  constructor(
    private readonly store: FeedStore,
    private readonly entries: CalendarEntries,
    private readonly actors: Actors,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  async create(actor: Actor, body: FeedBody, options: WriteOptions): Promise<Feed & { secret: string }> {
    const wish = wishOf(body, await this.catalogue.current());
    if (wish.what === 'tenant' && !hasRole(actor, 'tenant_admin')) {
      throw new Problem('insufficient-scope', "A company's admins alone have a feed of all its bookings.", {
        needs: ['tenant_admin'],
      });
    }
    return this.store.create(actor, wish, options);
  }

  /**
   * A feed as it is now. What its owner may no longer see is not there, and neither is the feed of one who has left. Its
   * ETag is the hash of its text; where nothing that makes the text has changed since it was last made, it is not made anew.
   */
  async read(secret: string): Promise<FeedFile> {
    const feed = isSecret(secret) ? await this.store.bySecret(secret) : undefined;
    const owner = feed && (await this.actors.one(feed.memberId));
    const catalogue = await this.catalogue.current();
    const whose = feed && owner && whoseOf(feed, owner, catalogue);
    if (!whose) throw notFound('feed');
    const now = this.clock.now();
    this.store.noteRead(feed, now);
    const wanted = {
      during: { start: now - shownBefore, end: now + shownAfter },
      now,
      limit: mostEvents,
    };
    const text = async () =>
      textOf(feed, await this.entries.find(owner, whose, wanted), catalogue, owner.language);
    const entries = await this.entries.print(whose, wanted);
    const print = entries && JSON.stringify([entries, catalogue.version, owner]);
    const known = this.etags.get(feed.id, print);
    if (known) return { etag: known, text };

    const made = await text();
    const etag = `"${hash('sha256', made, 'base64url')}"`;
    this.etags.set(feed.id, print, etag);
    return { etag, text: async () => made };
  }
}

export interface FeedFile {
  etag: string;
  text(): Promise<string>;
}

const textOf = (
  feed: Feed,
  entries: readonly CalendarEntry[],
  catalogue: CatalogueSnapshot,
  language: Language,
): string =>
  calendarText({
    name: nameOf(feed, catalogue, language),
    timeZone: catalogue.campus.timeZone,
    refreshMinutes,
    events: entries.map((entry) => eventOf(entry, feed.detail, catalogue, language)),
  });

function wishOf({ what, detail, spaceId, search }: FeedBody, catalogue: CatalogueSnapshot): FeedWish {
  for (const [field, value, needed] of [
    ['spaceId', spaceId, 'space'],
    ['search', search, 'search'],
  ] as const) {
    const isNeeded = what === needed;
    if (isNeeded && value === undefined)
      throw invalid({
        pointer: `/${field}`,
        code: 'required',
        detail: `A feed of a ${needed} needs ${field}.`,
      });
    if (!isNeeded && value !== undefined)
      throw invalid({
        pointer: `/${field}`,
        code: 'contradiction',
        detail: `Only a feed of a ${needed} has ${field}.`,
      });
  }
  const space = spaceId === undefined ? null : spaceOrNotFound(catalogue, spaceId).id;
  const found = search ? spacesFound(search, catalogue) : [];
  if (found.length > mostSpaces)
    throw new Problem(
      'too-many-spaces',
      `The search finds ${found.length} spaces; a feed shows at most ${mostSpaces}. Say a building, a floor or a kind.`,
      { max: mostSpaces },
    );
  return { what, detail, spaceId: space, search: search ?? null };
}

const spacesFound = (
  search: NonNullable<FeedWish['search']>,
  catalogue: CatalogueSnapshot,
): CatalogueSpace[] => {
  const fits = spaceFilter(search, catalogue);
  return catalogue.spaces.filter((space) => space.status === 'active' && fits(space));
};

/** Undefined where the owner may no longer see any of it. */
function whoseOf(feed: Feed, owner: Actor, catalogue: CatalogueSnapshot): WhoseEntries | undefined {
  switch (feed.what) {
    case 'mine':
      return { memberId: owner.memberId };
    case 'tenant':
      return hasRole(owner, 'tenant_admin') ? { tenantId: owner.tenantId } : undefined;
    case 'space': {
      const space = catalogue.byId.get(feed.spaceId!);
      return space && maySee(owner, space) ? { spaceIds: [space.id] } : undefined;
    }
    case 'search':
      return {
        spaceIds: spacesFound(feed.search!, catalogue)
          .slice(0, mostSpaces)
          .map(({ id }) => id),
      };
  }
}

function nameOf({ what, spaceId }: Feed, { byId }: CatalogueSnapshot, language: Language): string {
  if (what !== 'space') return `Tolo – ${inLanguage(words[what], language)}`;
  const space = byId.get(spaceId!)!;
  return `${space.code} ${inLanguage(space.name, language)}`;
}

/** The status of a calendar (RFC 5545 §3.8.1.11) for each of ours: what is asked for is tentative. */
const statusOf = ({ status }: CalendarEntry): Event['status'] => {
  if (status === 'requested') return 'TENTATIVE';
  return status === 'confirmed' || status === 'checked_in' || status === 'completed'
    ? 'CONFIRMED'
    : 'CANCELLED';
};

function eventOf(
  entry: CalendarEntry,
  detail: Feed['detail'],
  { byId }: CatalogueSnapshot,
  language: Language,
): Event {
  const id = publicId('booking', entry.id);
  const spaces = entry.spaceIds.flatMap((spaceId) => byId.get(spaceId) ?? []);
  const { about } = detail === 'full' ? entry : {};
  return {
    uid: `${id}@tolo`,
    sequence: entry.version - 1,
    changedAt: entry.changedAt,
    start: entry.during.start,
    end: entry.during.end,
    status: statusOf(entry),
    ...(about
      ? {
          summary: about.title ?? spaces.map(({ code }) => code).join(', '),
          location: spaces.map((space) => placeOf(space, language)).join('; '),
          ...(about.purpose !== null && { description: about.purpose }),
        }
      : { summary: inLanguage(words.busy, language), isPrivate: true }),
  };
}
