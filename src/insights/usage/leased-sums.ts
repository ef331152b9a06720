import type { PartUsage } from './usage-apart.js';
import type { LeasedQuery } from './usage.dto.js';

/** Seconds of units, and square metres for days in hundredths. */
class Sum implements PartUsage {
  readonly spaces = new Set<string>();
  private readonly without = new Set<string>();
  places = 0;
  m2Days = 0;
  offered = 0;
  booked = 0;
  used = 0;

  constructor(readonly key: string) {}

  add(spaceId: string, places: number, { offered, booked, used }: Share): void {
    if (!this.spaces.has(spaceId)) this.places += places;
    this.spaces.add(spaceId);
    this.offered += offered;
    this.booked += booked;
    this.used += used;
  }

  /** A part that another has. */
  takeAway(partId: string, places: number, { offered, booked, used }: Share): void {
    if (!this.without.has(partId)) this.places -= places;
    this.without.add(partId);
    this.offered -= offered;
    this.booked -= booked;
    this.used -= used;
  }
}

type Share = PartUsage & { offered: number };

/** By company or building, of the companies that the reader may know of. */
export class Sums {
  readonly all = new Map<string, Sum>();

  constructor(
    private readonly groupBy: LeasedQuery['groupBy'],
    private readonly only: string | undefined,
  ) {}

  /** Undefined where nobody leases it, or nobody of whom the reader is told. */
  of(tenantId: string | undefined, buildingId: string): Sum | undefined {
    if (tenantId === undefined || (this.only !== undefined && tenantId !== this.only)) return undefined;
    const key = this.groupBy === 'tenant' ? tenantId : buildingId;
    let sum = this.all.get(key);
    if (!sum) this.all.set(key, (sum = new Sum(key)));
    return sum;
  }
}
