import type { CatalogueSpace } from '../spaces/index.js';
import type { PlaceNamed, TimelineGroup } from './timeline.dto.js';

interface FloorGroup {
  building: CatalogueSpace['building'];
  floor: CatalogueSpace['floor'];
  /** In the order in which they came. */
  spaces: CatalogueSpace[];
}

/** Building by building in the order of their codes, the lowest floor first. */
export function byFloor(spaces: readonly CatalogueSpace[]): FloorGroup[] {
  const groups = new Map<string, FloorGroup>();
  for (const space of spaces) {
    const group = groups.get(space.floor.id);
    if (group) group.spaces.push(space);
    else groups.set(space.floor.id, { building: space.building, floor: space.floor, spaces: [space] });
  }
  return [...groups.values()].sort(
    (a, b) =>
      order(a.building.code, b.building.code) ||
      a.floor.level - b.floor.level ||
      order(a.floor.code, b.floor.code),
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const place = ({ publicId: id, code, name }: FloorGroup['building'] | FloorGroup['floor']): PlaceNamed => ({
  id,
  code,
  name,
});

export const presentGroup = ({ building, floor, spaces }: FloorGroup): TimelineGroup => ({
  building: place(building),
  floor: place(floor),
  rows: spaces.length,
});
