import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import { countDay, type CountedDay, type DayBooking } from './count-day.js';
import { type Offer, OffersStore } from './offers.store.js';
import { campusDay } from './opening.js';
import { takenBy } from './what-counts.js';

interface Row {
  spaceId: string;
  tenantId: string;
  memberId: string;
  startsAt: Date;
  endsAt: Date;
  units: number;
  people: number;
  status: string;
  checkInBy: Date | null;
  checkedInAt: Date | null;
  others: { spaceId: string; units: number }[] | null;
}

const columns = `id, space_id, tenant_id, booked_for, starts_at, ends_at, units, people, status, check_in_by, checked_in_at`;
const stood = `status IN ('confirmed', 'checked_in', 'completed', 'no_show')`;
const isLong = `ends_at - starts_at > interval '1 day'`;

/** Space by space: bookings have no index by time alone, which would cost each of them. */
const ofDay = `
  SELECT b.space_id AS "spaceId", b.tenant_id AS "tenantId", b.booked_for AS "memberId", b.starts_at AS "startsAt", b.ends_at AS "endsAt",
         b.units, b.people, b.status, b.check_in_by AS "checkInBy", b.checked_in_at AS "checkedInAt",
         (SELECT json_agg(json_build_object('spaceId', o.space_id, 'units', o.units) ORDER BY o.place) FROM booking_space o WHERE o.booking_id = b.id) AS others
  FROM space s CROSS JOIN LATERAL (
    SELECT ${columns} FROM booking
    WHERE space_id = s.id AND starts_at >= $1::timestamptz - interval '1 day' AND starts_at < $2 AND ends_at > $1 AND NOT ${isLong} AND ${stood}
    UNION ALL
    SELECT ${columns} FROM booking WHERE space_id = s.id AND ends_at > $1 AND starts_at < $2 AND ${isLong} AND ${stood}
  ) AS b`;

/** Counts a day from nothing but its bookings and what was offered on it. */
@Injectable()
export class DayCounter {
  constructor(private readonly offers: OffersStore) {}

  async count(tx: Tx, snapshot: CatalogueSnapshot, date: string, asOf: Instant): Promise<CountedDay> {
    const day = campusDay(date, snapshot.campus.timeZone);
    const offered = await this.offers.between(tx, date, nextDay(date));
    const calendar = await this.offers.calendar(tx, date, nextDay(date), day.during);
    const rows = await tx.query<Row[]>(ofDay, [new Date(day.during.start), new Date(day.during.end)]);
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
  rows: readonly Row[],
  snapshot: CatalogueSnapshot,
  offers: ReadonlyMap<string, Offer>,
  asOf: Instant,
): Generator<DayBooking> {
  for (const {
    spaceId,
    units,
    people,
    others,
    startsAt,
    endsAt,
    status,
    checkInBy,
    checkedInAt,
    ...who
  } of rows) {
    const due = checkInBy !== null;
    const missed = status === 'no_show' || (status === 'confirmed' && due && checkInBy.getTime() <= asOf);
    yield {
      ...who,
      during: { start: startsAt.getTime(), end: endsAt.getTime() },
      usedFrom: missed ? null : due ? (checkedInAt?.getTime() ?? null) : startsAt.getTime(),
      due,
      missed,
      taken: takenBy([{ spaceId, units }, ...(others ?? [])], people, snapshot, (id) => offers.get(id)),
    };
  }
}
