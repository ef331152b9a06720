import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace, isShared } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import { countedDays } from './counted-days.js';
import { freshnessOf } from './freshness.js';
import { apartOn, isEverApart, ownArea, tenantOn } from './leased-apart.js';
import { Sums } from './leased-sums.js';
import { OffersStore } from './offers.store.js';
import type { CampusDay } from './opening.js';
import { type PartUsage, usageOfParts } from './usage-apart.js';
import { periodOf } from './usage-period.js';
import { UsagePlaces } from './usage-places.js';
import { refuseFiner, UsageReaders } from './usage-readers.js';
import type { LeasedQuery, LeasedRowShown, LeasedShown } from './usage.dto.js';

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
    const freshness = await freshnessOf(reads, period);
    const sums = new Sums(query.groupBy, reader.tenantId);
    if (days.length > 0) {
      addAreas(sums, snapshot, days);
      await this.addUsage(sums, snapshot, period, days, new Date(freshness.asOf ?? this.clock.now()));
    }
    const places = new UsagePlaces(snapshot);
    const keys = [...sums.all.keys()];
    await (query.groupBy === 'tenant' ? places.readTenants(reads, keys) : places.readEmptied(reads, keys));
    const rows = [...sums.all.values()].map((sum): LeasedRowShown => ({
      ...(query.groupBy === 'tenant'
        ? { tenant: places.tenant(sum.key) }
        : { building: places.building(sum.key) }),
      spaces: sum.spaces.size,
      places: sum.places,
      m2: Math.round(sum.m2Days / days.length) / 100,
      offeredH: hours(sum.offered),
      bookedH: hours(sum.booked),
      usedH: hours(sum.used),
      unusedH: hours(sum.offered - sum.used),
    }));
    rows.sort((a, b) => b.unusedH - a.unusedH || (codeOf(a) < codeOf(b) ? -1 : 1));
    return { ...period, ...freshness, data: rows };
  }

  private async addUsage(
    sums: Sums,
    snapshot: CatalogueSnapshot,
    period: { from: string; to: string },
    days: readonly CampusDay[],
    asOf: Date,
  ): Promise<void> {
    const { reads } = this.db;
    const withParts = new Set(
      snapshot.spaces.filter((space) => isShared(space) && isEverApart(space, snapshot)),
    );
    const offers = (await this.offers.between(reads, period.from, period.to)).flatMap((offer) => {
      const space = snapshot.byId.get(offer.spaceId);
      return space && (space.leases.length > 0 || withParts.has(space)) ? [{ offer, space }] : [];
    });
    const calendar = await this.offers.calendar(reads, period.from, period.to, {
      start: days[0]!.during.start,
      end: days.at(-1)!.during.end,
    });
    const usage = await this.usage(period, [...new Set(offers.map(({ space }) => space.id))]);
    const inPart = await usageOfParts(reads, snapshot, partsOf([...withParts], snapshot), days, asOf);
    for (const { offer, space } of offers)
      for (const day of days) {
        if (day.date < offer.fromDay || (offer.toDay !== null && day.date >= offer.toDay)) continue;
        const open = calendar.open(offer, day).all;
        const all = usage.get(space.id + day.date);
        sums.of(tenantOn(space, day.date), offer.buildingId)?.add(space.id, offer.seats, {
          offered: open * offer.units,
          booked: all?.booked ?? 0,
          used: all?.used ?? 0,
        });
        for (const { part, units, from, to } of withParts.has(space)
          ? apartOn(space, snapshot, day.date)
          : []) {
          const { booked, used } = inPart(part.id, day);
          const share = { offered: open * units, booked, used };
          sums.of(from, offer.buildingId)?.takeAway(part.id, part.capacity, share);
          sums.of(to, offer.buildingId)?.add(part.id, part.capacity, share);
        }
      }
  }

  private async usage(
    { from, to }: { from: string; to: string },
    spaceIds: readonly string[],
  ): Promise<Map<string, PartUsage>> {
    const rows = await this.db.reads.query<(PartUsage & { spaceId: string; day: string })[]>(
      `SELECT space_id AS "spaceId", day::text, booked::float8, used::float8 FROM usage_space
       WHERE space_id = ANY ($1) AND day >= $2 AND day < $3`,
      [spaceIds, from, to],
    );
    return new Map(rows.map((row) => [row.spaceId + row.day, row]));
  }
}

/** Every square metre once, with whoever leases it most nearly, as in the area of the campus. */
function addAreas(sums: Sums, snapshot: CatalogueSnapshot, days: readonly CampusDay[]): void {
  for (const space of snapshot.spaces) {
    if (space.status === 'retired' || space.leases.length === 0) continue;
    const m2 = ownArea(space, snapshot);
    for (const { date } of days) {
      const sum = sums.of(tenantOn(space, date), space.building.id);
      if (sum) sum.m2Days += m2;
    }
  }
}

const partsOf = (wholes: readonly CatalogueSpace[], { byId }: CatalogueSnapshot) =>
  wholes.flatMap((whole) => whole.kinship!.parts.map(({ spaceId }) => ({ part: byId.get(spaceId)!, whole })));

const hours = (seconds: number) => Math.round((seconds / 3600) * 1e4) / 1e4;
const codeOf = ({ tenant, building }: LeasedRowShown) => (tenant ?? building!).code;
