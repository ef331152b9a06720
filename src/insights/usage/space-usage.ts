import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Sums } from './measures.js';
import { type Offer, OffersStore, type OpenCalendar } from './offers.store.js';
import { countedDays } from './counted-days.js';
import type { CampusDay } from './opening.js';
import type { UsageFilter } from './usage-cells.js';
import type { UsageGroup } from './usage.dto.js';

type Row = Sums & Partial<Record<UsageGroup, string | number>>;

/** What the days of a space are told by. */
const dayGroups = ['day', 'month', 'weekday'] as const;
type DayGroup = (typeof dayGroups)[number];

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
    const byDay = dayGroups.filter((group) => groupBy.includes(group));
    const rows = new Map<string, Row>();
    const at = (space: string, days: Days): Row => {
      const key = groupBy.map((group) => (group === 'space' ? space : days[group as DayGroup])).join();
      let row = rows.get(key);
      if (!row) {
        const of = Object.fromEntries(
          groupBy.map((group) => [group, group === 'space' ? space : days[group as DayGroup]]),
        );
        rows.set(
          key,
          (row = { ...of, offered: 0, booked: 0, used: 0, people: 0, seats: 0, hidden: 0, shown: 1 }),
        );
      }
      return row;
    };
    const openOf = opened(days, calendar, byDay);
    for (const offer of offers)
      for (const { of, seconds } of openOf(offer)) at(offer.spaceId, of).offered += seconds * offer.units;
    const booked = await reads.query<({ spaceId: string } & Days & Sums)[]>(
      ...bookedSql(byDay, [...new Set(offers.map(({ spaceId }) => spaceId))], filter),
    );
    for (const one of booked) {
      const row = at(one.spaceId, one);
      row.booked += one.booked;
      row.used += one.used;
      row.people += one.people;
      row.seats += one.seats;
    }
    return [...rows.values()];
  }
}

/** A day, a month or a weekday, or whatever else is asked for together. */
type Days = Partial<Record<DayGroup, string | number>>;

const dayOf: Record<DayGroup, (date: string) => string | number> = {
  day: (date) => date,
  month: (date) => date.slice(0, 7),
  weekday: (date) => new Date(Date.parse(date)).getUTCDay() || 7,
};

const dayColumns: Record<DayGroup, string> = {
  day: 'day::text',
  month: `to_char(day, 'YYYY-MM')`,
  weekday: 'extract(isodow FROM day)::int',
};

interface Opened {
  of: Days;
  seconds: number;
}

/** How long what is offered was open. Thousands of spaces have the same hours on the same days: that is added up once. */
function opened(days: readonly CampusDay[], calendar: OpenCalendar, byDay: readonly DayGroup[]) {
  const known = new Map<Offer['opens'], Map<string, Opened[]>>();
  const named = days.map((day) => {
    const of: Days = Object.fromEntries(byDay.map((group) => [group, dayOf[group](day.date)]));
    return { day, of, key: Object.values(of).join() };
  });
  const addUp = (offer: Offer): Opened[] => {
    const sums = new Map<string, Opened>();
    for (const { day, of, key } of named) {
      if (day.date < offer.fromDay || (offer.toDay !== null && day.date >= offer.toDay)) continue;
      const seconds = calendar.open(offer, day).all;
      const sum = sums.get(key);
      if (sum) sum.seconds += seconds;
      else sums.set(key, { of, seconds });
    }
    return [...sums.values()];
  };
  return (offer: Offer): Opened[] => {
    if (calendar.isEverClosed(offer.spaceId)) return addUp(offer);
    let ofHours = known.get(offer.opens);
    if (!ofHours) known.set(offer.opens, (ofHours = new Map<string, Opened[]>()));
    const lasts = `${offer.fromDay} ${offer.toDay}`;
    let sums = ofHours.get(lasts);
    if (!sums) ofHours.set(lasts, (sums = addUp(offer)));
    return sums;
  };
}

function bookedSql(
  byDay: readonly DayGroup[],
  spaceIds: readonly string[],
  { from, to }: UsageFilter,
): [sql: string, values: unknown[]] {
  const sums = ['booked', 'used', 'people', 'seats'].map((name) => `sum(${name})::float8 AS ${name}`);
  const keys = byDay.map((group) => `${dayColumns[group]} AS "${group}"`);
  const sql = `
    SELECT ${['space_id AS "spaceId"', ...keys, ...sums].join(', ')} FROM usage_space
    WHERE space_id = ANY ($1) AND day >= $2 AND day < $3
    GROUP BY ${['space_id', ...byDay.map((group) => dayColumns[group])].join(', ')}`;
  return [sql, [spaceIds, from, to]];
}

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
