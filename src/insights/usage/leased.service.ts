import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { Catalogue, type CatalogueLease } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import { countedDays } from './counted-days.js';
import { freshnessOf } from './freshness.js';
import { OffersStore } from './offers.store.js';
import { periodOf } from './usage-period.js';
import { UsagePlaces } from './usage-places.js';
import { refuseFiner, UsageReaders } from './usage-readers.js';
import type { LeasedQuery, LeasedRowShown, LeasedShown } from './usage.dto.js';

interface Sum {
  key: string;
  spaces: Set<string>;
  places: number;
  m2Days: number;
  offered: number;
  booked: number;
  used: number;
}

/** What companies lease, and how much of it they use. */
@Injectable()
export class LeasedService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly readers: UsageReaders,
    private readonly offers: OffersStore,
  ) {}

  async of(actor: Actor, query: LeasedQuery): Promise<LeasedShown> {
    const reader = await this.readers.reader(actor, query.tenant);
    refuseFiner(reader, true);
    const snapshot = await this.catalogue.current();
    const { timeZone } = snapshot.campus;
    const period = periodOf(query, inZone(this.clock.now(), timeZone).slice(0, 10));
    const { reads } = this.db;
    const days = await countedDays(reads, period, timeZone);
    const sums = new Map<string, Sum>();
    if (days.length > 0) {
      const leasesOf = (spaceId: string) =>
        (snapshot.byId.get(spaceId)?.leases ?? []).filter(
          ({ tenantId }) => reader.tenantId === undefined || tenantId === reader.tenantId,
        );
      const offers = (await this.offers.between(reads, period.from, period.to)).filter(
        ({ spaceId }) => leasesOf(spaceId).length > 0,
      );
      const calendar = await this.offers.calendar(reads, period.from, period.to, {
        start: days[0]!.during.start,
        end: days.at(-1)!.during.end,
      });
      const usage = await this.usage(period, [...new Set(offers.map(({ spaceId }) => spaceId))]);
      for (const offer of offers) {
        const leases = leasesOf(offer.spaceId);
        const { areaM2 } = snapshot.byId.get(offer.spaceId)!;
        for (const day of days) {
          if (day.date < offer.fromDay || (offer.toDay !== null && day.date >= offer.toDay)) continue;
          const lease = leases.find(isOn(day.date));
          if (!lease) continue;
          const key = query.groupBy === 'tenant' ? lease.tenantId : offer.buildingId;
          let sum = sums.get(key);
          if (!sum)
            sums.set(
              key,
              (sum = { key, spaces: new Set(), places: 0, m2Days: 0, offered: 0, booked: 0, used: 0 }),
            );
          if (!sum.spaces.has(offer.spaceId)) {
            sum.spaces.add(offer.spaceId);
            sum.places += offer.seats;
          }
          sum.m2Days += areaM2;
          sum.offered += calendar.open(offer, day).all * offer.units;
          const used = usage.get(offer.spaceId + day.date);
          if (!used) continue;
          sum.booked += used.booked;
          sum.used += used.used;
        }
      }
    }
    const places = new UsagePlaces(snapshot);
    const keys = [...sums.keys()];
    await (query.groupBy === 'tenant' ? places.readTenants(reads, keys) : places.readEmptied(reads, keys));
    const rows = [...sums.values()].map((sum): LeasedRowShown => ({
      ...(query.groupBy === 'tenant'
        ? { tenant: places.tenant(sum.key) }
        : { building: places.building(sum.key) }),
      spaces: sum.spaces.size,
      places: sum.places,
      m2: Math.round((sum.m2Days / days.length) * 100) / 100,
      offeredH: hours(sum.offered),
      bookedH: hours(sum.booked),
      usedH: hours(sum.used),
      unusedH: hours(sum.offered - sum.used),
    }));
    rows.sort((a, b) => b.unusedH - a.unusedH || (codeOf(a) < codeOf(b) ? -1 : 1));
    return { ...period, ...(await freshnessOf(reads, period)), data: rows };
  }

  private async usage({ from, to }: { from: string; to: string }, spaceIds: readonly string[]) {
    const rows = await this.db.reads.query<{ spaceId: string; day: string; booked: number; used: number }[]>(
      `SELECT space_id AS "spaceId", day::text, booked::float8, used::float8 FROM usage_space
       WHERE space_id = ANY ($1) AND day >= $2 AND day < $3`,
      [spaceIds, from, to],
    );
    return new Map(rows.map((row) => [row.spaceId + row.day, row]));
  }
}

const isOn =
  (date: string) =>
  ({ from, to }: CatalogueLease) =>
    from <= date && (to === undefined || date < to);
const hours = (seconds: number) => Math.round((seconds / 3600) * 1e4) / 1e4;
const codeOf = ({ tenant, building }: LeasedRowShown) => (tenant ?? building!).code;
