import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { BookingStore } from '../booking.store.js';

const mostShown = 200;

/** How far back a series was last missed for anybody to look at it: longer than a month between two dates. */
const lookBack = '40 days';

/** Who has missed what: whatever the clock has ended counts, whether or not it has been written down. */
@Injectable()
export class StrikesStore {
  constructor(
    private readonly db: Database,
    private readonly bookings: BookingStore,
  ) {}

  /** A person's missed bookings since a moment, the latest first. */
  missedBy(tx: Tx, memberId: string, since: Instant, now: Instant): Promise<Booking[]> {
    return this.bookings.where(
      tx,
      `booked_for = $1 AND starts_at >= $2 AND starts_at <= $3
       AND (status = 'no_show' OR (status = 'confirmed' AND check_in_by <= $3)) ORDER BY starts_at DESC, id LIMIT ${mostShown}`,
      [memberId, new Date(since), new Date(now)],
    );
  }

  /** What has become of the latest dates of a series, from the latest back. */
  outcomes(tx: Tx, seriesId: string, now: Instant): Promise<Booking[]> {
    return this.bookings.where(
      tx,
      `series_id = $1 AND starts_at <= $2
       AND (status IN ('no_show', 'checked_in', 'completed') OR (status = 'confirmed' AND (check_in_by <= $2 OR ends_at <= $2)))
       ORDER BY occurrence_on DESC LIMIT ${mostShown}`,
      [seriesId, new Date(now)],
    );
  }

  /** The dates of a series that are still to come, locked. */
  toCome(tx: Tx, seriesId: string, now: Instant): Promise<Booking[]> {
    return this.bookings.lockWhere(
      tx,
      `series_id = $1 AND starts_at > $2 AND status IN ('held', 'requested', 'confirmed')`,
      [seriesId, new Date(now)],
    );
  }

  /** Series that were missed lately and have dates to come. */
  async missedLately(now: Instant): Promise<string[]> {
    const rows = await this.db.manager.query<{ id: string }[]>(
      `SELECT DISTINCT m.series_id AS id FROM booking m
       WHERE m.status = 'no_show' AND m.starts_at > $1::timestamptz - interval '${lookBack}' AND m.series_id IS NOT NULL
         AND EXISTS (SELECT FROM booking b WHERE b.series_id = m.series_id AND b.starts_at > $1 AND b.status IN ('held', 'requested', 'confirmed'))`,
      [new Date(now)],
    );
    return rows.map(({ id }) => id);
  }

  /** Dates of a series that the clock has cancelled after nobody came to one, and to none after that. */
  async givenBackAfter(tx: Tx, seriesId: string, date: string): Promise<string[]> {
    const rows = await tx.query<{ date: string }[]>(
      `SELECT b.occurrence_on::text AS date FROM booking b JOIN booking_history h ON h.booking_id = b.id
       WHERE b.series_id = $1 AND b.occurrence_on > $2 AND h.type = 'booking.cancelled' AND h.door = 'clock'
         AND NOT EXISTS (SELECT FROM booking later WHERE later.series_id = $1 AND later.status = 'no_show'
                         AND later.occurrence_on > $2 AND later.occurrence_on < b.occurrence_on)
       ORDER BY b.occurrence_on`,
      [seriesId, date],
    );
    return rows.map((row) => row.date);
  }
}
