import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Sums } from './measures.js';
import { OffersStore } from './offers.store.js';
import { countedDays } from './counted-days.js';
import type { UsageFilter } from './usage-cells.js';
import type { UsageGroup } from './usage.dto.js';

type Row = Sums & Partial<Record<UsageGroup, string | number>>;

/** Of single spaces only what is booked is kept; how long they were open is worked out when somebody asks. */
@Injectable()
export class SpaceUsage {
  constructor(
    private readonly db: Database,
    private readonly offers: OffersStore,
  ) {}

  async by(groupBy: readonly UsageGroup[], filter: UsageFilter, zone: string): Promise<Row[]> {
    const { reads } = this.db;
    const offers = await this.offers.between(reads, filter.from, filter.to, onlyIn(filter));
    const days = await countedDays(reads, filter, zone);
    if (days.length === 0) return [];
    const calendar = await this.offers.calendar(reads, filter.from, filter.to, {
      start: days[0]!.during.start,
      end: days.at(-1)!.during.end,
    });
    const rows = new Map<string, Row>();
    const at = (space: string, date: string): Row => {
      const of: Partial<Record<UsageGroup, string | number>> = {};
      for (const group of groupBy) of[group] = keyOf[group as keyof typeof keyOf](space, date);
      const key = groupBy.map((group) => of[group]).join();
      let row = rows.get(key);
      if (!row)
        rows.set(
          key,
          (row = { ...of, offered: 0, booked: 0, used: 0, people: 0, seats: 0, hidden: 0, shown: 1 }),
        );
      return row;
    };
    for (const offer of offers)
      for (const day of days)
        if (offer.fromDay <= day.date && (offer.toDay === null || day.date < offer.toDay)) {
          at(offer.spaceId, day.date).offered += calendar.open(offer, day).all * offer.units;
        }
    const booked = await reads.query<({ spaceId: string; date: string } & Sums)[]>(
      `SELECT space_id AS "spaceId", day::text AS date, booked::float8, used::float8, people::float8, seats::float8 FROM usage_space
       WHERE space_id = ANY ($1) AND day >= $2 AND day < $3`,
      [[...new Set(offers.map(({ spaceId }) => spaceId))], filter.from, filter.to],
    );
    for (const one of booked) {
      const row = at(one.spaceId, one.date);
      row.booked += one.booked;
      row.used += one.used;
      row.people += one.people;
      row.seats += one.seats;
    }
    return [...rows.values()];
  }
}

const keyOf = {
  space: (space: string) => space,
  day: (_: string, date: string) => date,
  month: (_: string, date: string) => date.slice(0, 7),
  weekday: (_: string, date: string) => new Date(Date.parse(date)).getUTCDay() || 7,
};

function onlyIn({ buildingId, floorId, spaceId, kinds }: UsageFilter) {
  const values: unknown[] = [];
  const tests = [
    ['building_id', buildingId],
    ['floor_id', floorId],
    ['space_id', spaceId],
  ].flatMap(([column, value]) => (value === undefined ? [] : [`${column} = $${values.push(value) + 2}`]));
  if (kinds) tests.push(`kind = ANY ($${values.push(kinds) + 2})`);
  return { sql: tests.join(' AND ') || 'true', values };
}
