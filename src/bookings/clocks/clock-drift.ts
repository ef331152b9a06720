import { Injectable } from '@nestjs/common';
import { Database, publicId } from '../../platform/index.js';
import { inZone, type Instant, sameOnTheWall } from '../../time/index.js';
import { clashesOf, type Stay } from './clashes.js';
import { rulesAt, ZoneRules } from './zone-rules.js';

/** A booking that the clocks have moved away from. */
export interface Drifted {
  id: string;
  space: string;
  zone: string;
  /** As it is, by the clocks of today. */
  start: string;
  /** When the clocks show what they were to show when it was booked. */
  meant: string;
  /** Bookings for which there would be no room any more, were all that have drifted moved to where they were meant to be. */
  clashes: string[];
}

interface Ahead {
  id: string;
  space: string;
  zone: string;
  start: Instant;
  /** Since when it has begun at this instant. */
  since: Instant;
}

/** Finds what a government has done to those who have booked. It changes nothing: who meets people abroad may have meant the instant. */
@Injectable()
export class ClockDrift {
  constructor(
    private readonly db: Database,
    private readonly rules: ZoneRules,
  ) {}

  async find(): Promise<Drifted[]> {
    const changed = await this.rules.remember();
    if (changed.size === 0) return [];
    const moves = new Map<string, Ahead & { meant: Instant }>();
    for (const booking of await this.ahead([...changed.keys()])) {
      const rules = rulesAt(changed.get(booking.zone)!, booking.since);
      const meant = sameOnTheWall(booking.start, rules, booking.zone);
      if (meant !== booking.start) moves.set(booking.id, { ...booking, meant });
    }
    const clashes = await this.clashes(
      new Map([...moves].map(([id, { start, meant }]) => [id, meant - start])),
    );
    return [...moves.values()].map(({ id, space, zone, start, meant }) => ({
      id: publicId('booking', id),
      space,
      zone,
      start: inZone(start, zone),
      meant: inZone(meant, zone),
      clashes: [...(clashes.get(id) ?? [])].map((other) => publicId('booking', other)),
    }));
  }

  /** What has not begun, in the zones that it was booked by: those of series, and of the campus. */
  private async ahead(zones: string[]): Promise<Ahead[]> {
    const rows = await this.db.manager.query<
      (Omit<Ahead, 'start' | 'since'> & { start: Date; since: Date })[]
    >(
      `SELECT b.id, space.code AS space, z.zone, b.starts_at AS start, coalesce(first.at, b.created_at) AS since
       FROM booking b JOIN space ON space.id = b.space_id LEFT JOIN series s ON s.id = b.series_id
       CROSS JOIN LATERAL (SELECT coalesce(s.time_zone, (SELECT time_zone FROM campus)) AS zone) AS z
       LEFT JOIN LATERAL (
         SELECT min(h.at) AS at FROM booking_history h WHERE h.booking_id = b.id AND h.version > coalesce(
           (SELECT max(o.version) FROM booking_history o WHERE o.booking_id = b.id AND (o.snapshot->>'startsAt')::timestamptz <> b.starts_at), 0)
       ) AS first ON true
       WHERE b.starts_at > now() AND b.status IN ('held', 'requested', 'confirmed', 'checked_in') AND z.zone = ANY ($1)
       ORDER BY b.starts_at, b.id`,
      [zones],
    );
    return rows.map((row) => ({ ...row, start: row.start.getTime(), since: row.since.getTime() }));
  }

  /** As if each of these had been moved by so much, with what is set up before it and cleaned after it. */
  private async clashes(shifts: ReadonlyMap<string, number>): Promise<Map<string, Set<string>>> {
    const ids = [...shifts.keys()];
    const rows = await this.db.manager.query<
      { bookingId: string; poolId: number; capacity: number; start: Date; end: Date; units: number }[]
    >(
      `SELECT c.booking_id AS "bookingId", c.pool_id AS "poolId", p.capacity, c.starts_at AS start, c.ends_at AS end, c.units
       FROM claim c JOIN pool p ON p.id = c.pool_id
       WHERE c.ends_at > now() AND c.pool_id IN (SELECT pool_id FROM claim WHERE booking_id = ANY ($1))`,
      [ids],
    );
    const stays = rows.map(({ bookingId, poolId, start, end, units }): Stay => {
      const shift = shifts.get(bookingId) ?? 0;
      return { bookingId, poolId, start: start.getTime() + shift, end: end.getTime() + shift, units };
    });
    return clashesOf(stays, new Map(rows.map(({ poolId, capacity }) => [poolId, capacity])), new Set(ids));
  }
}
