import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import {
  Database,
  invalid,
  keyIn,
  type PageQuery,
  pageOf,
  publicId,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { Clock, day, type Instant, inZone } from '../../time/index.js';
import { RequestStore } from '../approvals/request.store.js';
import { type BookingSnapshot, fromSnapshot, snapshotOf } from '../booking.js';
import { nobody } from '../nobody.js';
import { summaryOf } from '../present-booking.js';
import { NoticeStore } from './notice.store.js';
import type { NoticePage, NoticeShown, NoticesRead, NoticesReadBody } from './notices.dto.js';
import { type Happening, type Part, toldOf } from './told-of.js';

/** Whoever was away for longer looks at their bookings. */
const toldForDays = 30;
const mostWaiting = 100;

interface Notice {
  bookingId: string;
  version: number;
  at: Instant;
  what: Happening;
  as: Part;
  snapshot: BookingSnapshot;
  before: BookingSnapshot | null;
  dates: number;
  by: string | null;
  reason: string | null;
}

type Key = [at: Instant, bookingId: string, version: number];
const keyOf = ({ at, bookingId, version }: Notice): Key => [at, bookingId, version];

/** What has happened to somebody's bookings that they did not do themselves, and what waits for their decision. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly store: NoticeStore,
    private readonly requests: RequestStore,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<NoticePage> {
    const after = keyIn<Key>(cursor, 'instant', 'uuid', 'integer');
    const now = this.clock.now();
    const [catalogue, happened, waiting, readUpTo] = await Promise.all([
      this.catalogue.current(),
      this.happened(actor, now - toldForDays * day),
      this.waiting(actor, now),
      this.store.readUpTo(actor.memberId),
    ]);
    const notices = [...happened, ...waiting].sort(newestFirst);
    const isUnread = ({ at }: Notice) => readUpTo === undefined || at > readUpTo;
    const rest = notices.filter((notice) => after === undefined || isBehind(keyOf(notice), after));
    return {
      ...pageOf(rest.slice(0, limit + 1), limit, keyOf, (notice) =>
        present(notice, isUnread(notice), catalogue),
      ),
      timeZone: catalogue.campus.timeZone,
      unread: notices.filter(isUnread).length,
      ...(readUpTo !== undefined && { readUpTo: new Date(readUpTo).toISOString() }),
    };
  }

  read({ memberId }: Actor, { upTo }: NoticesReadBody, options: WriteOptions): Promise<NoticesRead> {
    const moment = Date.parse(upTo);
    if (Number.isNaN(moment) || moment < 0)
      throw invalid({ pointer: '/upTo', code: 'time-format', detail: `"${upTo}" is no time of a notice.` });
    return this.db.write(
      async (tx) => ({ readUpTo: new Date(await this.store.read(tx, memberId, moment)).toISOString() }),
      options,
    );
  }

  private async happened({ memberId }: Actor, since: Instant): Promise<Notice[]> {
    const rows = await this.store.happened(memberId, since);
    return rows.flatMap((row): Notice[] => {
      const told = toldOf(row, memberId);
      if (!told) return [];
      const { bookingId, version, at, snapshot, before, dates, reason } = row;
      // Who runs the campus does so in its name; a colleague has one of their own.
      const by = row.actorId !== nobody && row.actorTenantId === snapshot.tenantId ? row.actorName : null;
      return [{ bookingId, version, at: at.getTime(), ...told, snapshot, before, dates, by, reason }];
    });
  }

  /** Requests that they may decide now: since somebody else has last touched them, or they have become theirs. */
  private async waiting(actor: Actor, now: Instant): Promise<Notice[]> {
    const found = await this.requests.list(actor, { whose: 'deciding', now, limit: mostWaiting });
    const touched = await this.store.lastTouched(
      found.map(({ id }) => id),
      actor.memberId,
    );
    return found.map((booking): Notice => {
      const escalated = Date.parse(booking.approval?.escalatesAt ?? '');
      const asked = touched.get(booking.id) ?? booking.createdAt.getTime();
      return {
        bookingId: booking.id,
        version: booking.version,
        at: escalated <= now ? Math.max(asked, escalated) : asked,
        what: 'waiting',
        as: 'approver',
        snapshot: snapshotOf(booking),
        before: null,
        dates: 1,
        by: null,
        reason: null,
      };
    });
  }
}

const newestFirst = (a: Notice, b: Notice) => (isBehind(keyOf(a), keyOf(b)) ? 1 : -1);

/** Whether one comes after the other in the list. */
const isBehind = ([at, id, version]: Key, [thenAt, thenId, thenVersion]: Key): boolean =>
  at !== thenAt ? at < thenAt : id !== thenId ? id < thenId : version < thenVersion;

function present(
  { bookingId, version, at, what, as, snapshot, before, dates, by, reason }: Notice,
  unread: boolean,
  catalogue: CatalogueSnapshot,
): NoticeShown {
  const zone = catalogue.campus.timeZone;
  const { during, status, title, spaceId } = fromSnapshot(snapshot);
  const space = catalogue.byId.get(spaceId);
  const was = before && fromSnapshot(before);
  const isClosure = reason === 'closure';
  const id = publicId('booking', bookingId);
  return {
    id: `${id}.${what}.${version}`,
    at: new Date(at).toISOString(),
    unread,
    what,
    as,
    booking: {
      id,
      status,
      title,
      ...(space && { space: summaryOf(space) }),
      start: inZone(during.start, zone),
      end: inZone(during.end, zone),
    },
    ...(what === 'moved' &&
      was && {
        before: {
          ...(was.spaceId !== spaceId && { spaceCode: catalogue.byId.get(was.spaceId)?.code }),
          start: inZone(was.during.start, zone),
          end: inZone(was.during.end, zone),
        },
      }),
    dates,
    closure: isClosure,
    ...(by !== null && { by }),
    ...(reason !== null && !isClosure && { reason }),
  };
}
