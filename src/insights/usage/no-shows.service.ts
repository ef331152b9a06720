import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import { freshnessOf, isCounted } from './freshness.js';
import { conditions, grainOf, type UsageFilter } from './usage-cells.js';
import { periodBefore, periodOf } from './usage-period.js';
import { scopeOf, UsagePlaces } from './usage-places.js';
import { fewest, refuseFiner, UsageReaders } from './usage-readers.js';
import type {
  MissedGroup,
  NoShowsBeforeShown,
  NoShowsQuery,
  NoShowsRowShown,
  NoShowsShown,
} from './usage.dto.js';

interface Row extends Partial<Record<MissedGroup, string>> {
  bookings: number;
  due: number;
  missed: number;
  hidden: number;
  shown: number;
}

const groups: Record<MissedGroup, string> = {
  kind: 'c.kind',
  building: 'c.building_id',
  tenant: 'c.part_id',
  month: `to_char(c.day, 'YYYY-MM')`,
};

/** Bookings that nobody came to. */
@Injectable()
export class NoShowsService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly readers: UsageReaders,
  ) {}

  async of(actor: Actor, query: NoShowsQuery): Promise<NoShowsShown> {
    const reader = await this.readers.reader(actor, query.tenant);
    const snapshot = await this.catalogue.current();
    const scope = await scopeOf(this.db.reads, query, snapshot);
    const { groupBy } = query;
    refuseFiner(reader, scope.floorId !== undefined || groupBy.includes('tenant'));
    const period = periodOf(query, inZone(this.clock.now(), snapshot.campus.timeZone).slice(0, 10));
    const { reads } = this.db;
    const filter = { ...scope, ...period, kinds: query.kind, tenantId: reader.tenantId };
    const isWhole = reader.seesBookings;
    const rows = await this.rows(groupBy, filter, isWhole);
    const shown = new UsagePlaces(snapshot);
    if (groupBy.includes('tenant'))
      await shown.readTenants(
        reads,
        rows.map(({ tenant }) => tenant!),
      );
    await shown.readEmptied(
      reads,
      rows.map(({ building }) => building),
    );
    return {
      ...period,
      ...(await freshnessOf(reads, period)),
      data: rows.map((row) => present(row, shown)),
      ...(query.compare && { previous: await this.before(filter, isWhole) }),
    };
  }

  private rows(groupBy: readonly MissedGroup[], filter: UsageFilter, isWhole: boolean): Promise<Row[]> {
    const grain = isWhole ? grainOf(groupBy, filter) : 'building';
    const { where, values } = conditions(grain, filter);
    const enough = isWhole ? 'true' : `(c.who = 0 OR c.who >= ${fewest})`;
    const sum = (name: string) => `coalesce(sum(c.${name}) FILTER (WHERE ${enough}), 0)::int AS ${name}`;
    const places = groupBy.map((_, n) => n + 1).join(', ');
    return this.db.reads.query<Row[]>(
      `SELECT ${[...groupBy.map((group) => `${groups[group]} AS "${group}"`), ...['bookings', 'due', 'missed'].map(sum)].join(', ')},
              (count(*) FILTER (WHERE NOT ${enough}))::int AS hidden, (count(*) FILTER (WHERE c.who > 0 AND ${enough}))::int AS shown
       FROM usage_cell c WHERE ${where}
       ${groupBy.length > 0 ? `GROUP BY ${places} HAVING sum(c.bookings) > 0 ORDER BY ${places}` : ''}`,
      values,
    );
  }

  private async before(filter: UsageFilter, isWhole: boolean): Promise<NoShowsBeforeShown | null> {
    const period = periodBefore(filter);
    if (!(await isCounted(this.db.reads, period))) return null;
    const [row] = await this.rows([], { ...filter, ...period }, isWhole);
    return { ...period, ...counts(row!) };
  }
}

function present(row: Row, places: UsagePlaces): NoShowsRowShown {
  const { kind, building, tenant, month } = row;
  const of = {
    ...(kind !== undefined && { kind }),
    ...(building !== undefined && { building: places.building(building) }),
    ...(tenant !== undefined && { tenant: places.tenant(tenant) }),
    ...(month !== undefined && { month }),
  };
  return { ...of, ...counts(row) };
}

function counts({ bookings, due, missed, hidden, shown }: Row) {
  if (hidden > 0 && shown === 0)
    return { bookings: null, due: null, missed: null, rate: null, withheld: true };
  return {
    bookings,
    due,
    missed,
    rate: due > 0 ? Math.round((missed / due) * 1e6) / 1e6 : null,
    ...(hidden > 0 && { withheld: true }),
  };
}
