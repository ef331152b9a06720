import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { day, type Interval, overlaps } from '../../time/index.js';
import type { Booking } from '../booking.js';

type Whose = Pick<Booking, 'id' | 'bookedFor' | 'during'>;

/** Whether those who have booked are free at another time. */
export interface Diaries {
  /** Whether somebody has nothing then that they do not have now, too, beside their booking: a desk all day is in nobody's way. */
  isFree(booking: Whose, at: Interval): boolean;
}

/** What people have booked beside a booking that is to be moved. */
@Injectable()
export class BusyPeople {
  /** For about a day around each of these bookings. */
  async of(tx: Tx, bookings: readonly Whose[]): Promise<Diaries> {
    const start = Math.min(...bookings.map(({ during }) => during.start)) - day;
    const end = Math.max(...bookings.map(({ during }) => during.end)) + day;
    const rows = await tx.query<{ id: string; bookedFor: string; startsAt: Date; endsAt: Date }[]>(
      `SELECT id, booked_for AS "bookedFor", starts_at AS "startsAt", ends_at AS "endsAt" FROM booking
       WHERE booked_for = ANY ($1) AND starts_at < $3 AND ends_at > $2 AND status IN ('held', 'requested', 'confirmed', 'checked_in')`,
      [[...new Set(bookings.map(({ bookedFor }) => bookedFor))], new Date(start), new Date(end)],
    );
    const diaries = new Map<string, (Interval & { id: string })[]>();
    for (const { id, bookedFor, startsAt, endsAt } of rows) {
      const entry = { id, start: startsAt.getTime(), end: endsAt.getTime() };
      const diary = diaries.get(bookedFor);
      if (diary) diary.push(entry);
      else diaries.set(bookedFor, [entry]);
    }
    return {
      isFree: ({ id, bookedFor, during }, at) =>
        (diaries.get(bookedFor) ?? []).every(
          (other) => other.id === id || !overlaps(other, at) || overlaps(other, during),
        ),
    };
  }
}
