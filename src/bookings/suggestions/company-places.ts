import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';

/** A lease says more of where a company is than one day of one of its people. */
const worthOfALease = 20;

/** Where a company's people are. */
@Injectable()
export class CompanyPlaces {
  constructor(private readonly db: Database) {}

  /** A space on the floor on which a company leases and books most; undefined for one that has done neither. */
  async homeOf(tenantId: string, { spaces, byId }: CatalogueSnapshot): Promise<CatalogueSpace | undefined> {
    const booked = await this.db.prepared<{ spaceId: string; count: number }>(
      'company-places',
      `SELECT space_id AS "spaceId", count(*)::integer AS count FROM booking
       WHERE tenant_id = $1 AND starts_at > now() - interval '28 days' AND starts_at < now() GROUP BY space_id`,
      [tenantId],
    );
    const weights = new Map<string, { space: CatalogueSpace; weight: number }>();
    const add = (space: CatalogueSpace, more: number) =>
      weights.set(space.floor.id, { space, weight: (weights.get(space.floor.id)?.weight ?? 0) + more });
    for (const { spaceId, count } of booked) {
      const space = byId.get(spaceId);
      if (space) add(space, count);
    }
    for (const space of spaces)
      if (space.leases.some((lease) => lease.tenantId === tenantId)) add(space, worthOfALease);
    return [...weights.values()].sort((a, b) => b.weight - a.weight)[0]?.space;
  }
}
