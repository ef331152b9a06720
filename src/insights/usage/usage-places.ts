import { notFound, publicId, type Reads } from '../../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { AreaBuildingShown, AreaFloorShown } from '../area.dto.js';
import type { UsageSpaceShown, UsageTenantShown } from './usage.dto.js';

export interface UsageScope {
  buildingId?: string;
  floorId?: string;
  spaceId?: string;
}

/** What is named in a question; a floor says its building, too. */
export function scopeOf(
  { building, floor, space }: { building?: string; floor?: string; space?: string },
  { spaces, byId, byCode }: CatalogueSnapshot,
): UsageScope {
  const found = <T>(what: string, one: T | undefined): T => {
    if (one === undefined) throw notFound(what);
    return one;
  };
  const scope: UsageScope = {};
  if (building !== undefined)
    scope.buildingId = found(
      'building',
      spaces.find((one) =>
        [one.building.publicId, one.building.code].includes(building.replace(/^code:/, '')),
      ),
    ).building.id;
  if (floor !== undefined) {
    const on = found(
      'floor',
      spaces.find((one) => one.floor.publicId === floor),
    );
    scope.floorId = on.floor.id;
    scope.buildingId ??= on.building.id;
  }
  if (space !== undefined)
    scope.spaceId = found(
      'space',
      space.startsWith('code:')
        ? byCode.get(space.slice(5))
        : [...byId.values()].find((one) => one.publicId === space),
    ).id;
  return scope;
}

/** Shows what figures are of. */
export class UsagePlaces {
  private readonly onFloor = new Map<string, CatalogueSpace>();
  private readonly inBuilding = new Map<string, CatalogueSpace>();
  private readonly tenants = new Map<string, UsageTenantShown>();

  constructor(private readonly snapshot: CatalogueSnapshot) {
    for (const space of snapshot.spaces) {
      this.onFloor.set(space.floor.id, space);
      this.inBuilding.set(space.building.id, space);
    }
  }

  async readTenants(reads: Reads, ids: readonly string[]): Promise<void> {
    const rows = await reads.query<UsageTenantShown[]>(
      'SELECT id, code, name FROM tenant WHERE id = ANY ($1)',
      [ids],
    );
    for (const { id, code, name } of rows) this.tenants.set(id, { id: publicId('tenant', id), code, name });
  }

  building(id: string): AreaBuildingShown {
    const { building } = this.inBuilding.get(id)!;
    return { id: building.publicId, code: building.code, name: named(building.name) };
  }

  floor(id: string): { building: AreaBuildingShown; floor: AreaFloorShown } {
    const { floor, building } = this.onFloor.get(id)!;
    return {
      building: this.building(building.id),
      floor: { id: floor.publicId, code: floor.code, level: floor.level, name: named(floor.name) },
    };
  }

  tenant(id: string): UsageTenantShown {
    return this.tenants.get(id)!;
  }

  space(id: string): UsageSpaceShown {
    const space = this.snapshot.byId.get(id)!;
    return { id: space.publicId, code: space.code, name: named(space.name), capacity: space.capacity };
  }
}

const named = (name: Partial<Record<'en' | 'zhHant' | 'zhHans', string>>) => ({ en: '', ...name });
