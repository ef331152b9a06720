import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  changeRow,
  invalid,
  newUuid,
  notFound,
  Problem,
  publicId,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  type WriteOptions,
} from '../platform/index.js';
import { floorOf } from './floors.service.js';
import { Inventory, removeUnused } from './inventory.js';
import { Amenity, Hazard, Qualification } from './labels.entity.js';
import { refuseUnknownLabels } from './labels.js';
import { patchedName, toName } from './names.js';
import { Building, Floor } from './places.entity.js';
import { plainOutline, refuseWrongOutline } from './plans.js';
import { type PresentableSpace, presentSpace } from './present-space.js';
import { namedInBody } from './references.js';
import { RoomGained } from './room-gained.js';
import { RuleSet } from './rule-set.entity.js';
import { endRuleSet } from './rule-set-versions.js';
import type { SpaceBody, SpaceContent, SpacePatch } from './spaces.dto.js';
import { Space } from './space.entity.js';

/** Spaces as they are made and changed, each with its pool. */
@Injectable()
export class SpaceEditorService {
  constructor(
    private readonly inventory: Inventory,
    private readonly roomGained: RoomGained,
  ) {}

  create(body: SpaceBody, options: WriteOptions = {}): Promise<PresentableSpace> {
    return this.inventory.write((tx) => this.add(tx, body.code, body), options);
  }

  update(
    id: string,
    seen: number | undefined,
    patch: SpacePatch,
    options: WriteOptions = {},
  ): Promise<PresentableSpace> {
    return this.inventory.write(async (tx) => this.edit(tx, await spaceOf(tx, id), seen, patch), options);
  }

  /** Makes the space with this code, or makes it what the content says. */
  put(
    code: string,
    seen: number | undefined,
    content: SpaceContent,
    options: WriteOptions = {},
  ): Promise<{ space: PresentableSpace; created: boolean }> {
    return this.inventory.write(async (tx) => {
      const before = await tx.findOneBy(Space, { code });
      if (!before) return { space: await this.add(tx, code, content), created: true };
      const { name, parentId = null, geometry = null, ...rest } = content;
      const patch = {
        ...rest,
        parentId,
        geometry,
        name: Object.assign({ zhHant: null, zhHans: null }, name),
      };
      return { space: await this.edit(tx, before, seen, patch), created: false };
    }, options);
  }

  remove(actor: Actor, id: string, seen: number | undefined, options: WriteOptions = {}): Promise<void> {
    return this.inventory.write(async (tx) => {
      const space = await spaceOf(tx, id);
      refuseUnlessSeen(seen, presentSpace(await presentable(tx, space)));
      const ruleSet = await tx.findOneBy(RuleSet, { spaceId: space.id });
      if (ruleSet) await endRuleSet(tx, ruleSet, actor);
      await removeUnused(
        tx,
        Space,
        { id: space.id },
        'It has parts or leases. End or delete those first, or retire it.',
      );
      await dropPool(tx, space.poolId);
      await recordChange(tx, { type: 'space.deleted', subjectId: space.id, version: space.version });
    }, options);
  }

  private async add(
    tx: Tx,
    code: string,
    { capacity, floorId, parentId, name, geometry = null, ...rest }: SpaceContent,
  ): Promise<PresentableSpace> {
    const id = newUuid();
    const floor = await namedInBody('/floorId', floorOf(tx, floorId));
    await refuseUnknown(tx, rest);
    refuseWrongOutline(geometry, floor);
    const parent = await parentOf(tx, parentId, floor.id, id);
    const [pool] = await tx.query<{ id: number }[]>('INSERT INTO pool (capacity) VALUES ($1) RETURNING id', [
      capacity,
    ]);
    await tx.insert(Space, {
      ...rest,
      id,
      code,
      geometry,
      poolId: pool!.id,
      floorId: floor.id,
      parentId: parent,
      name: toName(name),
    });
    await recordChange(tx, { type: 'space.created', subjectId: id, version: 1 });
    return presentable(tx, await tx.findOneByOrFail(Space, { id }));
  }

  private async edit(
    tx: Tx,
    before: Space,
    seen: number | undefined,
    { capacity, floorId, parentId, name, ...rest }: SpacePatch,
  ): Promise<PresentableSpace> {
    const shown = await presentable(tx, before);
    refuseUnlessSeen(seen, presentSpace(shown));
    const onto = await (floorId === undefined
      ? tx.findOneByOrFail(Floor, { id: before.floorId })
      : namedInBody('/floorId', floorOf(tx, floorId)));
    const floor = onto.id;
    await refuseUnknown(tx, rest);
    if (rest.geometry !== undefined || floor !== before.floorId)
      refuseWrongOutline(rest.geometry === undefined ? before.geometry : rest.geometry, onto);
    const known = before.parentId && publicId('space', before.parentId);
    const parent = await parentOf(tx, parentId === undefined ? known : parentId, floor, before.id);
    if (floor !== before.floorId) await refuseIfItHasParts(tx, before.id);
    const patch = {
      ...rest,
      geometry: plainOutline(rest.geometry),
      floorId: floor,
      parentId: parent,
      name: patchedName(before.name, name),
    };

    // The space's version stands for its pool's capacity too: it moves with either.
    const newCapacity = capacity !== undefined && capacity !== shown.capacity;
    const { row, changed } = await changeRow(tx, Space, {
      key: { id: before.id },
      before,
      patch,
      present: async (space) => presentSpace(await presentable(tx, space)),
      ...(newCapacity && { touched: 'code' }),
    });
    if (newCapacity) {
      await tx.query('UPDATE pool SET capacity = $2 WHERE id = $1', [before.poolId, capacity]);
      changed.push('capacity');
    }
    if (changed.length === 0) return shown;
    const type = row.status === 'retired' && before.status !== 'retired' ? 'space.retired' : 'space.updated';
    await recordChange(tx, { type, subjectId: row.id, version: row.version, changed });
    if (capacity !== undefined && capacity > shown.capacity) await this.roomGained.tell(tx);
    return presentable(tx, row);
  }
}

/** By id or by `code:…`. */
export async function spaceOf(tx: Tx, id: string): Promise<Space> {
  const uuid = uuidOf('space', id);
  const space = uuid
    ? await tx.findOneBy(Space, { id: uuid })
    : id.startsWith('code:')
      ? await tx.findOneBy(Space, { code: id.slice(5) })
      : null;
  if (!space) throw notFound('space');
  return space;
}

async function presentable(
  tx: Tx,
  { floorId, poolId, parentId, geometry, ...space }: Space,
): Promise<PresentableSpace> {
  const floor = await tx.findOneByOrFail(Floor, { id: floorId });
  const building = await tx.findOneByOrFail(Building, { id: floor.buildingId });
  const [pool] = await tx.query<{ capacity: number }[]>('SELECT capacity FROM pool WHERE id = $1', [poolId]);
  return {
    ...space,
    parentId: parentId ?? undefined,
    ...(geometry && { outline: JSON.stringify(geometry) }),
    capacity: pool!.capacity,
    floor,
    building,
  };
}

async function refuseUnknown(
  tx: Tx,
  {
    amenities,
    hazards,
    requiredQualifications,
  }: { amenities?: string[]; hazards?: string[]; requiredQualifications?: string[] },
): Promise<void> {
  const codesOf = (labels: { code: string }[]) => new Set(labels.map(({ code }) => code));
  if (amenities?.length) refuseUnknownLabels('/amenities', amenities, codesOf(await tx.find(Amenity)));
  if (hazards?.length) refuseUnknownLabels('/hazards', hazards, codesOf(await tx.find(Hazard)));
  if (requiredQualifications?.length)
    refuseUnknownLabels(
      '/requiredQualifications',
      requiredQualifications,
      codesOf(await tx.find(Qualification)),
    );
}

/** The whole that a space is to be a part of: on the same floor, and not a part of that space itself. */
async function parentOf(
  tx: Tx,
  parentId: string | null | undefined,
  floorId: string,
  id: string,
): Promise<string | null> {
  if (!parentId) return null;
  const parent = await namedInBody('/parentId', spaceOf(tx, parentId));
  const fault = (detail: string) => invalid({ pointer: '/parentId', code: 'parent', detail });
  if (parent.floorId !== floorId) throw fault('A space and the one it is a part of are on the same floor.');
  for (
    let above: Space | null = parent;
    above;
    above = above.parentId ? await tx.findOneBy(Space, { id: above.parentId }) : null
  ) {
    if (above.id === id) throw fault('A space cannot be a part of itself.');
  }
  return parent.id;
}

async function refuseIfItHasParts(tx: Tx, id: string): Promise<void> {
  if (await tx.existsBy(Space, { parentId: id })) {
    throw invalid({
      pointer: '/floorId',
      code: 'parts',
      detail: 'Its parts are on this floor. Move them out of it first.',
    });
  }
}

/** A pool with claims is kept, and with it the space. */
async function dropPool(tx: Tx, poolId: number): Promise<void> {
  const [claim] = await tx.query<object[]>('SELECT FROM claim WHERE pool_id = $1 LIMIT 1', [poolId]);
  if (claim) throw new Problem('still-in-use', 'Some of it is booked or closed. Retire it instead.');
  await tx.query('DELETE FROM ledger WHERE pool_id = $1', [poolId]);
  await tx.query('DELETE FROM pool WHERE id = $1', [poolId]);
}
