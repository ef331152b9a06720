import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database, invalid } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import { hoursOf, noMeasures, type Sums, sumsOf } from './measures.js';
import { SpaceUsage } from './space-usage.js';
import { freshnessOf, isCounted } from './freshness.js';
import { cellsSql, grainOf, peakSql, type UsageFilter } from './usage-cells.js';
import { type UsageScope, scopeOf, UsagePlaces } from './usage-places.js';
import { periodBefore, periodOf } from './usage-period.js';
import { refuseFiner, UsageReaders } from './usage-readers.js';
import type {
  UsageBeforeShown,
  UsageCellShown,
  UsageGroup,
  UsageMeasures,
  UsagePeakShown,
  UtilisationQuery,
  UtilisationShown,
} from './usage.dto.js';

type Row = Sums & Partial<Record<UsageGroup, string | number>>;

/** How much of what was offered is booked and used. */
@Injectable()
export class UtilisationService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly readers: UsageReaders,
    private readonly spaces: SpaceUsage,
  ) {}

  async of(actor: Actor, query: UtilisationQuery): Promise<UtilisationShown> {
    const reader = await this.readers.reader(actor, query.tenant);
    const snapshot = await this.catalogue.current();
    const { reads } = this.db;
    const scope = await scopeOf(reads, query, snapshot);
    const { groupBy } = query;
    refuseFiner(
      reader,
      scope.floorId !== undefined ||
        scope.spaceId !== undefined ||
        groupBy.some((group) => group === 'floor' || group === 'space' || group === 'tenant'),
    );
    refuseMixed(groupBy, scope, reader.tenantId !== undefined);
    const period = periodOf(query, inZone(this.clock.now(), snapshot.campus.timeZone).slice(0, 10));
    const freshness = await freshnessOf(reads, period);
    const places = new UsagePlaces(snapshot);
    const filter: UsageFilter = { ...scope, ...period, kinds: query.kind, tenantId: reader.tenantId };
    const isWhole = reader.seesBookings;
    const { timeZone } = snapshot.campus;
    const bySpace = groupBy.includes('space') || scope.spaceId !== undefined;
    const beside = query.compare && {
      previous: await this.before(filter, (before) =>
        bySpace ? this.totalsOfSpaces(before, timeZone) : this.totals(before, isWhole),
      ),
    };

    if (bySpace) {
      const rows = await this.spaces.by(groupBy, filter, timeZone);
      return {
        ...period,
        ...freshness,
        cells: rows.map((row) => present(row, groupBy, places)),
        totals: hoursOf(sumsOf(rows)),
        peak: null,
        ...beside,
      };
    }

    const [rows, totals, [peak]] = [
      await reads.query<Row[]>(...cellsSql(groupBy, filter, isWhole)),
      await this.totals(filter, isWhole),
      await reads.query<PeakRow[]>(...peakSql(filter, isWhole)),
    ];
    if (groupBy.includes('tenant'))
      await places.readTenants(
        reads,
        rows.map(({ tenant }) => tenant as string),
      );
    await places.readEmptied(
      reads,
      rows.flatMap(({ building, floor }) => [building, floor] as (string | undefined)[]),
    );
    const isOffered = grainOf(groupBy, filter) !== 'tenant';
    return {
      ...period,
      ...freshness,
      cells: rows.map((row) => present(row, groupBy, places, isOffered)),
      totals,
      peak: peak && offeredToAll(filter) ? presentPeak(peak) : null,
      ...beside,
    };
  }

  private async totals(filter: UsageFilter, isWhole: boolean): Promise<UsageMeasures> {
    const [totals] = await this.db.reads.query<Row[]>(...cellsSql([], filter, isWhole));
    return totals ? hoursOf(totals, offeredToAll(filter)) : noMeasures;
  }

  private async totalsOfSpaces(filter: UsageFilter, zone: string): Promise<UsageMeasures> {
    return hoursOf(sumsOf(await this.spaces.by([], filter, zone)));
  }

  private async before(
    filter: UsageFilter,
    totals: (before: UsageFilter) => Promise<UsageMeasures>,
  ): Promise<UsageBeforeShown | null> {
    const period = periodBefore(filter);
    if (!(await isCounted(this.db.reads, period))) return null;
    return { ...period, totals: await totals({ ...filter, ...period }) };
  }
}

const offeredToAll = (filter: UsageFilter): boolean => grainOf([], filter) !== 'tenant';

interface PeakRow {
  day: string;
  hour: number;
  offered: number;
  booked: number;
}

const presentPeak = ({ day, hour, offered, booked }: PeakRow): UsagePeakShown => ({
  day,
  hour,
  offeredH: offered / 3600,
  bookedH: booked / 3600,
  share: Math.round((booked / offered) * 1e6) / 1e6,
});

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function present(
  row: Row,
  groupBy: readonly UsageGroup[],
  places: UsagePlaces,
  isOffered = true,
): UsageCellShown {
  const shown: Record<UsageGroup, () => Partial<UsageCellShown>> = {
    weekday: () => ({ weekday: weekdays[(row.weekday as number) - 1]! }),
    hour: () => ({ hour: row.hour as number }),
    day: () => ({ day: row.day as string }),
    month: () => ({ month: row.month as string }),
    kind: () => ({ kind: row.kind as string }),
    building: () => ({ building: places.building(row.building as string) }),
    floor: () => places.floor(row.floor as string),
    tenant: () => ({ tenant: places.tenant(row.tenant as string) }),
    space: () => ({ space: places.space(row.space as string) }),
  };
  return { ...Object.assign({}, ...groupBy.map((group) => shown[group]())), ...hoursOf(row, isOffered) };
}

/** What is not kept together cannot be asked for together. */
function refuseMixed(groupBy: readonly UsageGroup[], scope: UsageScope, ofOneTenant: boolean): void {
  const bySpace = groupBy.includes('space') || scope.spaceId !== undefined;
  const byFloor = groupBy.includes('floor') || scope.floorId !== undefined;
  const byTenant = groupBy.includes('tenant') || ofOneTenant;
  const refuse = (detail: string) => {
    throw invalid({ pointer: '/groupBy', code: 'not-together', detail });
  };
  if (bySpace && groupBy.some((group) => !['space', 'day', 'weekday', 'month'].includes(group)))
    refuse('A space is told by day, weekday or month.');
  if (bySpace && scope.spaceId === undefined && scope.buildingId === undefined)
    refuse('Ask for the spaces of one building or floor.');
  if ((bySpace || byFloor) && byTenant) refuse('What a company uses is told by building and kind.');
}
