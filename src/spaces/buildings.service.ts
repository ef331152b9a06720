import { Injectable } from '@nestjs/common';
import {
  changeRow,
  keysetPage,
  newUuid,
  notFound,
  type Page,
  type PageQuery,
  Problem,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  type WriteOptions,
} from '../platform/index.js';
import { campusOf } from './campuses.service.js';
import { Inventory, removeUnused } from './inventory.js';
import { patchedName, toName } from './names.js';
import type { BuildingBody, BuildingPatch, BuildingShown } from './places.dto.js';
import { Building, Campus } from './places.entity.js';
import { presentBuilding } from './present-places.js';
import { namedInBody } from './references.js';
import { RuleSet } from './rule-set.entity.js';

@Injectable()
export class BuildingsService {
  constructor(private readonly inventory: Inventory) {}

  list(query: PageQuery): Promise<Page<BuildingShown>> {
    const buildings = this.inventory.db.manager.createQueryBuilder(Building, 'building');
    return keysetPage(
      buildings,
      { 'building.sortKey': 'integer', 'building.code': 'text' },
      query,
      ({ sortKey, code }) => [sortKey, code],
      presentBuilding,
    );
  }

  find(id: string): Promise<Building> {
    return buildingOf(this.inventory.db.manager, id);
  }

  create({ campusId, name, ...rest }: BuildingBody, options: WriteOptions): Promise<Building> {
    return this.inventory.write(async (tx) => {
      const [only] = await tx.find(Campus, { take: 1 });
      const campus = campusId === undefined ? only : await namedInBody('/campusId', campusOf(tx, campusId));
      if (!campus)
        throw new Problem('not-found', 'There is no campus yet: create it first with POST /api/v1/campuses.');
      const id = newUuid();
      await tx.insert(Building, { ...rest, id, campusId: campus.id, name: toName(name) });
      await recordChange(tx, { type: 'building.created', subjectId: id, version: 1 });
      return tx.findOneByOrFail(Building, { id });
    }, options);
  }

  update(
    id: string,
    seen: number | undefined,
    { name, ...rest }: BuildingPatch,
    options: WriteOptions,
  ): Promise<Building> {
    return this.inventory.write(async (tx) => {
      const before = await buildingOf(tx, id);
      refuseUnlessSeen(seen, presentBuilding(before));
      const { row, changed } = await changeRow(tx, Building, {
        key: { id: before.id },
        before,
        patch: { ...rest, name: patchedName(before.name, name) },
        present: presentBuilding,
      });
      if (changed.length > 0)
        await recordChange(tx, {
          type: 'building.updated',
          subjectId: row.id,
          version: row.version,
          changed,
        });
      return row;
    }, options);
  }

  remove(id: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const building = await buildingOf(tx, id);
      refuseUnlessSeen(seen, presentBuilding(building));
      await tx.delete(RuleSet, { buildingId: building.id });
      await removeUnused(
        tx,
        Building,
        { id: building.id },
        'This building has floors. Move or delete those first.',
      );
      await recordChange(tx, { type: 'building.deleted', subjectId: building.id, version: building.version });
    }, options);
  }
}

/** By id or by `code:…`. */
export async function buildingOf(tx: Tx, id: string): Promise<Building> {
  const uuid = uuidOf('building', id);
  const building = uuid
    ? await tx.findOneBy(Building, { id: uuid })
    : id.startsWith('code:')
      ? await tx.findOneBy(Building, { code: id.slice(5) })
      : null;
  if (!building) throw notFound('building');
  return building;
}
