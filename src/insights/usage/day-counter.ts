import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import { countDay, type CountedDay, type DayBooking } from './count-day.js';
import { type Offer, OffersStore } from './offers.store.js';
import { campusDay } from './opening.js';
import { namedBy, stood, stoodColumns, type StoodRow, useOf } from './stood.js';
import { takenBy } from './what-counts.js';

const columns = `id, space_id, tenant_id, booked_for, starts_at, ends_at, units, people, status, check_in_by, checked_in_at`;
const isLong = `ends_at - starts_at > interval '1 day'`;

/** Space by space: bookings have no index by time alone, which would cost each of them. */
const ofDay = `
  SELECT ${stoodColumns}
  FROM space s CROSS JOIN LATERAL (
    SELECT ${columns} FROM booking
    WHERE space_id = s.id AND starts_at >= $1::timestamptz - interval '1 day' AND starts_at < $2 AND ends_at > $1 AND NOT ${isLong} AND ${stood}
    UNION ALL
    SELECT ${columns} FROM booking WHERE space_id = s.id AND ends_at > $1 AND starts_at < $2 AND ${isLong} AND ${stood}
  ) AS b`;

/** What a day of some comes to, as of a moment. */
export type CountOfDay = (tx: Tx, date: string, asOf: Instant) => Promise<CountedDay>;

/** Counts a day from nothing but its bookings and what was offered on it. */
@Injectable()
export class DayCounter {
  constructor(private readonly offers: OffersStore) {}

  /** Counts days from the first to the last, both of them counted: what was offered on them is read but once. */
  async between(tx: Tx, snapshot: CatalogueSnapshot, first: string, last: string): Promise<CountOfDay> {
    const offers = await this.offers.between(tx, first, nextDay(last));
    return (on, date, asOf) =>
      this.count(
        on,
        snapshot,
        date,
        asOf,
        offers.filter(({ fromDay, toDay }) => fromDay <= date && (toDay === null || date < toDay)),
      );
  }

  private async count(
    tx: Tx,
    snapshot: CatalogueSnapshot,
    date: string,
    asOf: Instant,
    offered: readonly Offer[],
  ): Promise<CountedDay> {
    const day = campusDay(date, snapshot.campus.timeZone);
    const calendar = await this.offers.calendar(tx, date, nextDay(date), day.during);
    const rows = await tx.query<StoodRow[]>(ofDay, [new Date(day.during.start), new Date(day.during.end)]);
    return countDay(
      day,
      calendar.offersOn(offered, day),
      bookingsOf(rows, snapshot, new Map(offered.map((offer) => [offer.spaceId, offer])), asOf),
      asOf,
    );
  }
}

const nextDay = (date: string) => new Date(Date.parse(date) + 24 * 60 * 60_000).toISOString().slice(0, 10);

function* bookingsOf(
  rows: readonly StoodRow[],
  snapshot: CatalogueSnapshot,
  offers: ReadonlyMap<string, Offer>,
  asOf: Instant,
): Generator<DayBooking> {
  for (const row of rows)
    yield {
      memberId: row.memberId,
      tenantId: row.tenantId,
      ...useOf(row, asOf),
      taken: takenBy(namedBy(row), row.people, snapshot, (id) => offers.get(id)),
    };
}
