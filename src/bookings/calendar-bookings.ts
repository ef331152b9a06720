import { Injectable } from '@nestjs/common';
import { notOverBy } from '../availability/index.js';
import type { Actor } from '../identity/index.js';
import { ChangeLog, Database } from '../platform/index.js';
import { type Status, statusAt } from '../rules/index.js';
import type { Instant } from '../time/index.js';
import { standing } from './approvals/fallback.js';
import type { Booking } from './booking.js';
import { columns, fromRow, type Row } from './booking-rows.js';
import { mayAct, maySee } from './permissions.js';
import { daysOf, type Series, type SeriesDay, type Timing } from './series/series.js';
import { SeriesStore } from './series/series.store.js';

/** A booking in a calendar that its reader may also write to. */
export interface CalendarBooking {
  booking: Booking;
  status: Status;
  changedAt: Instant;
  /** Otherwise it is somebody's who is nothing to the reader. */
  isSeen: boolean;
  mayChange: boolean;
}

/** The calendar of a person or of a space. */
export type CalendarOf = { memberId: string } | { spaceId: string };

interface Wanted {
  endsAfter: Instant;
  now: Instant;
  /** These bookings alone. */
  ids?: readonly string[];
}

const taking = `status IN ('requested', 'confirmed', 'checked_in', 'completed')`;
const takes: ReadonlySet<Status> = new Set(['requested', 'confirmed', 'checked_in', 'completed']);
const most = 20_000;

/** What calendars that are written to show: what takes up time, and what has become of it since they last asked. */
@Injectable()
export class CalendarBookings {
  constructor(
    private readonly db: Database,
    private readonly log: ChangeLog,
    private readonly store: SeriesStore,
  ) {}

  /** In the order of their start. */
  async find(actor: Actor, of: CalendarOf, { endsAfter, now, ids }: Wanted): Promise<CalendarBooking[]> {
    const [condition, value] = conditionOf(of);
    const rows = await this.db.read<TimedRow>(
      `calendar-bookings-${Object.keys(of)[0]}`,
      `SELECT ${columns}, updated_at AS "updatedAt" FROM booking
       WHERE ${condition} AND ${taking} AND ${notOverBy('$2', condition)}
         AND ($3::uuid[] IS NULL OR id = ANY ($3)) ORDER BY starts_at, id LIMIT ${most}`,
      [value, new Date(endsAfter), ids ?? null],
    );
    return this.shown(actor, rows, now);
  }

  /** All of these series that are in the calendar, however long ago. */
  async ofSeries(
    actor: Actor,
    of: CalendarOf,
    seriesIds: readonly string[],
    now: Instant,
  ): Promise<CalendarBooking[]> {
    if (seriesIds.length === 0) return [];
    const [condition, value] = conditionOf(of);
    const rows = await this.db.reads.query<TimedRow[]>(
      `SELECT ${columns}, updated_at AS "updatedAt" FROM booking
       WHERE ${condition} AND ${taking} AND series_id = ANY ($2) ORDER BY occurrence_on, id`,
      [value, seriesIds],
    );
    return this.shown(actor, rows, now);
  }

  /** Which of these are bookings, and of which series each is. */
  async seriesOf(ids: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.db.reads.query<{ id: string; seriesId: string | null }[]>(
      'SELECT id, series_id AS "seriesId" FROM booking WHERE id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, seriesId }) => [id, seriesId]));
  }

  async series(ids: readonly string[]): Promise<Series[]> {
    return ids.length === 0 ? [] : this.store.findMany(ids);
  }

  /** For each calendar something that differs once anything in it does. */
  async fingerprints(ofs: readonly CalendarOf[], endsAfter: Instant): Promise<string[]> {
    const rows = await this.db.reads.query<{ n: number; print: string }[]>(
      `SELECT k.n::integer AS n, md5(coalesce(string_agg(concat(b.id, b.version, s.version), ',' ORDER BY b.id), '')) AS print
       FROM json_to_recordset($1) AS k (n integer, "spaceId" uuid, "memberId" uuid)
       LEFT JOIN LATERAL (
         SELECT id, version, series_id FROM booking WHERE space_id = k."spaceId" AND ${notOverBy('$2', 'space_id = k."spaceId"')}
         UNION SELECT id, version, series_id FROM booking WHERE booked_for = k."memberId" AND ${notOverBy('$2', 'booked_for = k."memberId"')}
         UNION SELECT o.id, o.version, o.series_id FROM booking_space p JOIN booking o ON o.id = p.booking_id
         WHERE p.space_id = k."spaceId" AND p.ends_at > $2
       ) AS b ON true
       LEFT JOIN series s ON s.id = b.series_id
       GROUP BY k.n`,
      [JSON.stringify(ofs.map((of, n) => ({ n, ...of }))), new Date(endsAfter)],
    );
    const prints: string[] = [];
    for (const { n, print } of rows) prints[n] = print;
    return prints;
  }

  /**
   * Bookings and series that are in a calendar, or were, and have changed since a cursor of the change log; undefined
   * where the log no longer reaches back to it. What is committed is told even where something older is still under way:
   * whoever then goes on from a cursor before it is told again.
   */
  async changedSince(cursor: string, of: CalendarOf): Promise<string[] | undefined> {
    const since = await this.log.positionOf(cursor);
    if (!since) return undefined;
    const { space, member } =
      'spaceId' in of ? { space: of.spaceId, member: null } : { space: null, member: of.memberId };
    const rows = await this.db.reads.query<{ id: string }[]>(
      `SELECT DISTINCT c.subject_id AS id FROM change c
       LEFT JOIN booking b ON b.id = c.subject_id
       LEFT JOIN series s ON s.id = c.subject_id
       WHERE (c.xid, c.seq) > ($1::xid8, $2::bigint) AND split_part(c.type, '.', 1) IN ('booking', 'series', 'calendar_object')
         AND (b.space_id = $3 OR s.space_id = $3 OR b.booked_for = $4 OR s.booked_for = $4
              OR EXISTS (SELECT FROM booking_space o WHERE o.booking_id = b.id AND o.space_id = $3)
              OR (c.changed && '{spaceId,spaces,status,bookedFor}' AND EXISTS (
                SELECT FROM booking_history h WHERE h.booking_id = b.id AND h.version < c.version
                  AND (h.snapshot ->> 'spaceId' = $3::text OR h.snapshot ->> 'bookedFor' = $4::text
                       OR h.snapshot -> 'others' @> jsonb_build_array(jsonb_build_object('spaceId', $3::text))))))`,
      [since.xid, since.seq, space, member],
    );
    return rows.map(({ id }) => id);
  }

  /** Spaces that somebody has booked lately or will use, those first that they use last. */
  async usualSpaces(memberId: string, since: Instant, limit: number): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      'calendar-usual-spaces',
      `SELECT space_id AS id FROM booking WHERE booked_for = $1 AND starts_at > $2 AND ${taking}
       GROUP BY space_id ORDER BY max(starts_at) DESC, space_id LIMIT $3`,
      [memberId, new Date(since), limit],
    );
    return rows.map(({ id }) => id);
  }

  private shown(actor: Actor, rows: readonly TimedRow[], now: Instant): CalendarBooking[] {
    return rows.flatMap((row): CalendarBooking[] => {
      const booking = standing(fromRow(row), now);
      const status = statusAt(booking, now);
      if (!takes.has(status)) return [];
      const isSeen = maySee(actor, booking);
      return [
        {
          booking,
          status,
          changedAt: row.updatedAt.getTime(),
          isSeen,
          mayChange: isSeen && mayAct(actor, booking, 'move'),
        },
      ];
    });
  }
}

type TimedRow = Row & { updatedAt: Date };

/** The dates that the rule of a series names, whether or not it is booked on them. */
export const seriesDates = (series: Omit<Timing, 'exdates' | 'onHoliday'>): SeriesDay[] =>
  daysOf({ ...series, exdates: [], onHoliday: 'keep' }, new Set());

function conditionOf(of: CalendarOf): [condition: string, value: string] {
  if ('memberId' in of) return ['booked_for = $1', of.memberId];
  return [
    '(space_id = $1 OR id = ANY (ARRAY(SELECT booking_id FROM booking_space WHERE space_id = $1)))',
    of.spaceId,
  ];
}
