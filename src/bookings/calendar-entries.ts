import { Injectable } from '@nestjs/common';
import { type Actor } from '../identity/index.js';
import { Database } from '../platform/index.js';
import { type Status, statusAt } from '../rules/index.js';
import { day, type Instant, type Interval } from '../time/index.js';
import { standing } from './approvals/fallback.js';
import { columns, fromRow, type Row } from './booking.store.js';
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

/** Bookings for calendars: feeds and whatever else shows time rather than lists. */
@Injectable()
export class CalendarEntries {
  constructor(private readonly db: Database) {}

  /** In the order of their start. What was called off long ago, or was never seen by the reader, is left out. */
  async find(
    actor: Actor,
    whose: WhoseEntries,
    { during, now, limit }: { during: Interval; now: Instant; limit: number },
  ): Promise<CalendarEntry[]> {
    const [condition, value] = conditionOf(whose);
    const rows = await this.db.manager.query<(Row & { updatedAt: Date })[]>(
      `SELECT ${columns}, updated_at AS "updatedAt" FROM booking
       WHERE ${condition} AND starts_at < $2 AND ends_at > $3 AND status <> 'held'
         AND (status IN ('requested', 'confirmed', 'checked_in', 'completed') OR updated_at > $4)
       ORDER BY starts_at, id LIMIT $5`,
      [value, new Date(during.end), new Date(during.start), new Date(now - cancelledShown), limit],
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
}

/** Whether the space is, or was, in use. */
const takesTime = (status: Status): boolean =>
  status === 'requested' || status === 'confirmed' || status === 'checked_in' || status === 'completed';

function conditionOf(whose: WhoseEntries): [condition: string, value: unknown] {
  if ('memberId' in whose) return ['booked_for = $1', whose.memberId];
  if ('tenantId' in whose) return ['tenant_id = $1', whose.tenantId];
  return [
    '(space_id = ANY ($1) OR id = ANY (ARRAY(SELECT booking_id FROM booking_space WHERE space_id = ANY ($1))))',
    whose.spaceIds,
  ];
}
