import { isDeepStrictEqual } from 'node:util';
import { invalid, newUuid, notFound, publicId, refuseUnlessSeen, uuidOf } from '../platform/index.js';
import { refuseUnknownLabels } from './labels.js';
import { patchedName, toName } from './names.js';
import type { Floor } from './places.entity.js';
import { plainOutline, refuseWrongOutline } from './plans.js';
import { presentSpace } from './present-space.js';
import type { Space } from './space.entity.js';
import type { KnownSpace } from './known-spaces.js';
import type { Surroundings } from './space-surroundings.js';
import type { WantedSpace } from './wanted-space.js';

/** A space as it is to be written: new, or with what has changed. */
export interface SpaceDraft extends KnownSpace {
  before?: KnownSpace;
  changed: string[];
}

/** What a wish comes to, judged by every rule that needs no more than what is around it; the database judges the rest. */
export const draftOf = (wish: WantedSpace, around: Surroundings): SpaceDraft =>
  wish.before ? edited(wish, around) : added(wish, around);

function added({ code, content }: Extract<WantedSpace, { code: string }>, around: Surroundings): SpaceDraft {
  const { capacity, floorId, parentId, name, geometry = null, ...rest } = content;
  const id = newUuid();
  const floor = floorNamed(floorId, around);
  refuseUnknown(rest, around);
  refuseWrongOutline(geometry, floor);
  const row: Space = {
    ...rest,
    id,
    code,
    geometry: plainOutline(geometry) ?? null,
    poolId: 0,
    floorId: floor.id,
    parentId: parentOf(parentId, floor.id, id, around),
    name: toName(name),
    version: 1,
  };
  return { row, capacity, changed: [] };
}

function edited(
  { before, seen, patch: wished }: Extract<WantedSpace, { before: KnownSpace }>,
  around: Surroundings,
): SpaceDraft {
  const { capacity = before.capacity, floorId, parentId, name, ...rest } = wished;
  const { row } = before;
  if (seen !== undefined) refuseUnlessSeen(seen, presentSpace(around.present(before)));
  const floor = floorId === undefined ? around.floor(row.floorId)! : floorNamed(floorId, around);
  refuseUnknown(rest, around);
  if (rest.geometry !== undefined || floor.id !== row.floorId)
    refuseWrongOutline(rest.geometry === undefined ? row.geometry : rest.geometry, floor);
  const known = row.parentId && publicId('space', row.parentId);
  const parent = parentOf(parentId === undefined ? known : parentId, floor.id, row.id, around);
  if (floor.id !== row.floorId && around.hasParts(row.id))
    throw invalid({
      pointer: '/floorId',
      code: 'parts',
      detail: 'Its parts are on this floor. Move them out of it first.',
    });
  const patch: Partial<Space> = {
    ...rest,
    geometry: plainOutline(rest.geometry),
    floorId: floor.id,
    parentId: parent,
    name: patchedName(row.name, name),
  };
  const changes = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, row[field as keyof Space]),
  );
  const changed = changes.map(([field]) => field);
  if (capacity !== before.capacity) changed.push('capacity');
  return { before, row: Object.assign({}, row, Object.fromEntries(changes)), capacity, changed };
}

function floorNamed(id: string, around: Surroundings): Floor {
  const uuid = uuidOf('floor', id);
  const floor = uuid === undefined ? undefined : around.floor(uuid);
  if (!floor) throw unknownInBody('/floorId', 'floor');
  return floor;
}

function refuseUnknown(
  {
    amenities,
    hazards,
    requiredQualifications,
  }: { amenities?: string[]; hazards?: string[]; requiredQualifications?: string[] },
  around: Surroundings,
): void {
  refuseUnknownLabels('/amenities', amenities, around.amenities);
  refuseUnknownLabels('/hazards', hazards, around.hazards);
  refuseUnknownLabels('/requiredQualifications', requiredQualifications, around.qualifications);
}

/** The whole that a space is to be a part of: on the same floor, and not a part of that space itself. */
function parentOf(
  parentId: string | null | undefined,
  floorId: string,
  id: string,
  around: Surroundings,
): string | null {
  if (!parentId) return null;
  const parent = around.named(parentId);
  if (!parent) throw unknownInBody('/parentId', 'space');
  const fault = (detail: string) => invalid({ pointer: '/parentId', code: 'parent', detail });
  if (parent.row.floorId !== floorId)
    throw fault('A space and the one it is a part of are on the same floor.');
  for (
    let above: KnownSpace | undefined = parent;
    above;
    above = above.row.parentId === null ? undefined : around.space(above.row.parentId)
  ) {
    if (above.row.id === id) throw fault('A space cannot be a part of itself.');
  }
  return parent.row.id;
}

/** What a body names must exist; where it does not, the fault is the body's, not the address's. */
const unknownInBody = (pointer: string, what: string) =>
  invalid({ pointer, code: 'unknown', detail: notFound(what).message });
