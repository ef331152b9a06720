import { Injectable } from '@nestjs/common';
import { notOverBy } from '../availability/index.js';
import { type Actor } from '../identity/index.js';
import { Database } from '../platform/index.js';
import { type Status, statusAt } from '../rules/index.js';
import { day, type Instant, type Interval } from '../time/index.js';
import { standing } from './approvals/fallback.js';
import { columns, fromRow, type Row } from './booking-rows.js';
import { maySee } from './permissions.js';

/** A booking as a calendar shows it. Ids are UUIDs. */
export interface CalendarEntry {
  id: string;
  spaceIds: readonly string[];
  during: Interval;
  status: Status;
  version: number;
  changedAt: Instant;
  /** What it is about, for those who may see it; undefined where it is somebody's who is nothing to the reader. */
  about?: { title: string | null; purpose: string | null; people: number };
}

/** Of a person, of a company, or in spaces: exactly one. */
export type WhoseEntries = { memberId: string } | { tenantId: string } | { spaceIds: readonly string[] };

/** Milliseconds for which a calendar still shows that something was called off. */
const cancelledShown = 30 * day;

/** Which bookings of whom are looked at, and when. */
export interface EntriesWanted {
  during: Interval;
  now: Instant;
  limit: number;
}

/** Bookings for calendars: feeds and whatever else shows time rather than lists. */
@Injectable()
export class CalendarEntries {
  constructor(private readonly db: Database) {}

  /** In the order of their start. What was called off long ago, or was never seen by the reader, is left out. */
  async find(
    actor: Actor,
    whose: WhoseEntries,
    { during, now, limit }: EntriesWanted,
  ): Promise<CalendarEntry[]> {
    const rows = await this.db.read<Row & { updatedAt: Date }>(
      `calendar-entries-${kindOf(whose)}`,
      `SELECT ${columns}, updated_at AS "updatedAt" ${among(whose)}`,
      valuesOf(whose, { during, now, limit }),
    );
    return rows.flatMap((row): CalendarEntry[] => {
      const booking = standing(fromRow(row), now);
      const status = statusAt(booking, now);
      const isSeen = maySee(actor, booking);
      if (!isSeen && !takesTime(status)) return [];
      return [
        {
          id: booking.id,
          spaceIds: [booking, ...booking.others].map(({ spaceId }) => spaceId),
          during: booking.during,
          status,
          version: booking.version,
          changedAt: row.updatedAt.getTime(),
          ...(isSeen && {
            about: { title: booking.title, purpose: booking.purpose, people: booking.people },
          }),
        },
      ];
    });
  }

  /**
   * Something that differs once any entry does, for much less than finding them; undefined where that cannot be told, since
   * a request has run out and nobody has written down what it has become.
   */
  async print(whose: WhoseEntries, wanted: EntriesWanted): Promise<string | undefined> {
    // What a transaction writes to a row shows in its xmin; the rest is what the clock alone changes.
    const [row] = await this.db.read<{ print: string | null; isUnsettled: boolean | null }>(
      `calendar-print-${kindOf(whose)}`,
      `SELECT md5(string_agg(concat_ws(' ', id, xmin, check_in_by <= $6, ends_at <= $6), ',' ORDER BY starts_at, id)) AS print,
              bool_or(status = 'requested' AND expires_at <= $6) AS "isUnsettled"
       FROM (SELECT id, xmin::text, check_in_by, starts_at, ends_at, expires_at, status ${among(whose)}) AS entry`,
      [...valuesOf(whose, wanted), new Date(wanted.now)],
    );
    return row!.isUnsettled ? undefined : (row!.print ?? 'none');
  }
}

/** Whether the space is, or was, in use. */
const takesTime = (status: Status): boolean =>
  status === 'requested' || status === 'confirmed' || status === 'checked_in' || status === 'completed';

/** What `find` and `print` look at alike; the values are those of `valuesOf`. */
const among = (whose: WhoseEntries): string =>
  `FROM booking
   WHERE ${conditionOf(whose)} AND starts_at < $2 AND ${notOverBy('$3', conditionOf(whose))} AND status <> 'held'
     AND (status IN ('requested', 'confirmed', 'checked_in', 'completed') OR updated_at > $4)
   ORDER BY starts_at, id LIMIT $5`;

/** Of each kind there is one statement. */
const kindOf = (whose: WhoseEntries) => Object.keys(whose)[0]!;

function conditionOf(whose: WhoseEntries): string {
  if ('memberId' in whose) return 'booked_for = $1';
  if ('tenantId' in whose) return 'tenant_id = $1';
  return '(space_id = ANY ($1) OR id = ANY (ARRAY(SELECT booking_id FROM booking_space WHERE space_id = ANY ($1))))';
}

const valuesOf = (whose: WhoseEntries, { during, now, limit }: EntriesWanted): unknown[] => [
  Object.values(whose)[0],
  new Date(during.end),
  new Date(during.start),
  new Date(now - cancelledShown),
  limit,
];
