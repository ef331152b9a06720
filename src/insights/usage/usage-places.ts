import { notFound, publicId, type Reads, uuidOf } from '../../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace, Name } from '../../spaces/index.js';
import type { AreaBuildingShown, AreaFloorShown } from '../area.dto.js';
import type { UsageSpaceShown, UsageTenantShown } from './usage.dto.js';

export interface UsageScope {
  buildingId?: string;
  floorId?: string;
  spaceId?: string;
}

/** What is named in a question; a floor says its building, too. */
export async function scopeOf(
  reads: Reads,
  { building, floor, space }: { building?: string; floor?: string; space?: string },
  { byId, byCode }: CatalogueSnapshot,
): Promise<UsageScope> {
  const found = <T>(what: string, one: T | undefined): T => {
    if (one === undefined) throw notFound(what);
    return one;
  };
  const scope: UsageScope = {};
  if (building !== undefined) {
    const [row] = await reads.query<{ id: string }[]>('SELECT id FROM building WHERE id = $1 OR code = $2', [
      uuidOf('building', building) ?? null,
      building.replace(/^code:/, ''),
    ]);
    scope.buildingId = found('building', row).id;
  }
  if (floor !== undefined) {
    const [row] = await reads.query<{ id: string; buildingId: string }[]>(
      'SELECT id, building_id AS "buildingId" FROM floor WHERE id = $1',
      [uuidOf('floor', floor) ?? null],
    );
    const on = found('floor', row);
    scope.floorId = on.id;
    scope.buildingId ??= on.buildingId;
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

interface FloorOfBuilding {
  building: AreaBuildingShown;
  floor: AreaFloorShown;
}

/** Shows what figures are of. Days that are over keep theirs, also of places that have no spaces any more, or are gone. */
export class UsagePlaces {
  private readonly floors = new Map<string, FloorOfBuilding>();
  private readonly buildings = new Map<string, AreaBuildingShown>();
  private readonly tenants = new Map<string, UsageTenantShown>();

  constructor(private readonly snapshot: CatalogueSnapshot) {
    for (const space of snapshot.spaces) this.add(space);
  }

  async readTenants(reads: Reads, ids: readonly string[]): Promise<void> {
    const rows = await reads.query<UsageTenantShown[]>(
      'SELECT id, code, name FROM tenant WHERE id = ANY ($1)',
      [ids],
    );
    for (const { id, code, name } of rows) this.tenants.set(id, { id: publicId('tenant', id), code, name });
  }

  /** Of these buildings or floors those that no space says. */
  async readEmptied(reads: Reads, ids: readonly (string | undefined)[]): Promise<void> {
    const unknown = ids.filter((id) => id !== undefined && !this.buildings.has(id) && !this.floors.has(id));
    if (unknown.length === 0) return;
    const rows = await reads.query<EmptiedRow[]>(
      `SELECT b.id AS "buildingId", b.code AS "buildingCode", b.name AS "buildingName", f.id, f.code, f.level, f.name
       FROM building b LEFT JOIN floor f ON f.building_id = b.id WHERE b.id = ANY ($1) OR f.id = ANY ($1)`,
      [unknown],
    );
    for (const { buildingId, buildingCode, buildingName, id, ...floor } of rows) {
      const building = {
        id: publicId('building', buildingId),
        code: buildingCode,
        name: named(buildingName),
      };
      this.buildings.set(buildingId, building);
      if (id !== null)
        this.floors.set(id, {
          building,
          floor: { ...floor, id: publicId('floor', id), name: named(floor.name) },
        });
    }
  }

  building(id: string): AreaBuildingShown {
    return this.buildings.get(id) ?? { id: publicId('building', id), ...gone };
  }

  floor(id: string): FloorOfBuilding {
    return (
      this.floors.get(id) ?? {
        building: { id: '', ...gone },
        floor: { id: publicId('floor', id), level: 0, ...gone },
      }
    );
  }

  tenant(id: string): UsageTenantShown {
    return this.tenants.get(id)!;
  }

  space(id: string): UsageSpaceShown {
    const space = this.snapshot.byId.get(id)!;
    return { id: space.publicId, code: space.code, name: named(space.name), capacity: space.capacity };
  }

  private add({ building, floor }: CatalogueSpace): void {
    if (this.floors.has(floor.id)) return;
    const of = { id: building.publicId, code: building.code, name: named(building.name) };
    this.buildings.set(building.id, of);
    this.floors.set(floor.id, {
      building: of,
      floor: { id: floor.publicId, code: floor.code, level: floor.level, name: named(floor.name) },
    });
  }
}

interface EmptiedRow {
  buildingId: string;
  buildingCode: string;
  buildingName: Name;
  /** Null of a building without floors. */
  id: string | null;
  code: string;
  level: number;
  name: Name;
}

const gone = {
  code: '–',
  name: { en: 'No longer there', zhHant: '已不存在', zhHans: '已不存在' },
} satisfies Pick<AreaBuildingShown, 'code' | 'name'>;

const named = (name: Partial<Record<'en' | 'zhHant' | 'zhHans', string>>) => ({ en: '', ...name });
