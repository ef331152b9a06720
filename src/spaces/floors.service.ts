import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
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
import { Catalogue } from './catalogue.js';
import { buildingOf } from './buildings.service.js';
import { Inventory, removeUnused } from './inventory.js';
import { patchedName, toName } from './names.js';
import type { FloorBody, FloorPatch, FloorQuery, FloorShown } from './places.dto.js';
import { Floor } from './places.entity.js';
import { plainOutline, presentPlan, refuseWrongFloor } from './plans.js';
import type { FloorPlan } from './plans.dto.js';
import { presentFloor } from './present-places.js';
import { namedInBody } from './references.js';
import { RuleSet } from './rule-set.entity.js';
import { maySee } from './spaces.service.js';

@Injectable()
export class FloorsService {
  constructor(
    private readonly inventory: Inventory,
    private readonly catalogue: Catalogue,
  ) {}

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

  /** The floor with those of its spaces that the reader may see and that somebody has drawn. */
  async plan(actor: Actor, id: string): Promise<FloorPlan> {
    const floor = await this.find(id);
    const { spaces } = await this.catalogue.current();
    return presentPlan(
      floor,
      spaces.filter(
        (space) => space.floor.id === floor.id && space.status !== 'retired' && maySee(actor, space),
      ),
    );
  }

  create({ buildingId, name, geometry = null, ...rest }: FloorBody, options: WriteOptions): Promise<Floor> {
    return this.inventory.write(async (tx) => {
      const building = await namedInBody('/buildingId', buildingOf(tx, buildingId));
      const id = newUuid();
      await refuseWrongFloor(tx, geometry, id);
      await tx.insert(Floor, { ...rest, geometry, id, buildingId: building.id, name: toName(name) });
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
      if (rest.geometry !== undefined) await refuseWrongFloor(tx, rest.geometry, before.id);
      const { row, changed } = await changeRow(tx, Floor, {
        key: { id: before.id },
        before,
        patch: { ...rest, geometry: plainOutline(rest.geometry), name: patchedName(before.name, name) },
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
