import { Injectable } from '@nestjs/common';
import {
  changeRow,
  keysetPage,
  newUuid,
  notFound,
  type Page,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  type WriteOptions,
} from '../platform/index.js';
import { buildingOf } from './buildings.service.js';
import { Inventory, removeUnused } from './inventory.js';
import { patchedName, toName } from './names.js';
import type { FloorBody, FloorPatch, FloorQuery, FloorShown } from './places.dto.js';
import { Floor } from './places.entity.js';
import { presentFloor } from './present-places.js';
import { namedInBody } from './references.js';
import { RuleSet } from './rule-set.entity.js';

@Injectable()
export class FloorsService {
  constructor(private readonly inventory: Inventory) {}

  async list({ building, ...query }: FloorQuery): Promise<Page<FloorShown>> {
    const { manager } = this.inventory.db;
    const floors = manager.createQueryBuilder(Floor, 'floor');
    if (building !== undefined)
      floors.where('floor.buildingId = :id', { id: (await buildingOf(manager, building)).id });
    const order = { 'floor.buildingId': 'uuid', 'floor.level': 'smallint', 'floor.code': 'text' } as const;
    return keysetPage(
      floors,
      order,
      query,
      ({ buildingId, level, code }) => [buildingId, level, code],
      presentFloor,
    );
  }

  find(id: string): Promise<Floor> {
    return floorOf(this.inventory.db.manager, id);
  }

  create({ buildingId, name, ...rest }: FloorBody, options: WriteOptions): Promise<Floor> {
    return this.inventory.write(async (tx) => {
      const building = await namedInBody('/buildingId', buildingOf(tx, buildingId));
      const id = newUuid();
      await tx.insert(Floor, { ...rest, id, buildingId: building.id, name: toName(name) });
      await recordChange(tx, { type: 'floor.created', subjectId: id, version: 1 });
      return tx.findOneByOrFail(Floor, { id });
    }, options);
  }

  update(
    id: string,
    seen: number | undefined,
    { name, ...rest }: FloorPatch,
    options: WriteOptions,
  ): Promise<Floor> {
    return this.inventory.write(async (tx) => {
      const before = await floorOf(tx, id);
      refuseUnlessSeen(seen, presentFloor(before));
      const { row, changed } = await changeRow(tx, Floor, {
        key: { id: before.id },
        before,
        patch: { ...rest, name: patchedName(before.name, name) },
        present: presentFloor,
      });
      if (changed.length > 0)
        await recordChange(tx, { type: 'floor.updated', subjectId: row.id, version: row.version, changed });
      return row;
    }, options);
  }

  remove(id: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const floor = await floorOf(tx, id);
      refuseUnlessSeen(seen, presentFloor(floor));
      await tx.delete(RuleSet, { floorId: floor.id });
      await removeUnused(
        tx,
        Floor,
        { id: floor.id },
        'This floor has spaces. Move or delete those first; retired ones count.',
      );
      await recordChange(tx, { type: 'floor.deleted', subjectId: floor.id, version: floor.version });
    }, options);
  }
}

export async function floorOf(tx: Tx, id: string): Promise<Floor> {
  const uuid = uuidOf('floor', id);
  const floor = uuid && (await tx.findOneBy(Floor, { id: uuid }));
  if (!floor) throw notFound('floor');
  return floor;
}
