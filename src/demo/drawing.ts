import type { Floor } from './buildings.js';
import { type Box, layOut, type Outline, outlineOf, partsWithin, plateOf } from './layout.js';

/** What of a space is drawn. */
interface Drawn {
  id: string;
  floor_id: string;
  parent_id: string | null;
  area_m2: number;
  x: number;
  y: number;
  geometry: Outline;
}

/** Draws every space on its floor: rooms along the corridors in the order of their codes, parts within their wholes. */
export function drawFloors(floors: readonly Floor[], spaces: readonly Drawn[]): void {
  const own = new Map(floors.map(({ id }) => [id, [] as Drawn[]]));
  const parts = new Map<string, Drawn[]>();
  for (const space of spaces) {
    if (space.parent_id === null) own.get(space.floor_id)!.push(space);
    else parts.set(space.parent_id, [...(parts.get(space.parent_id) ?? []), space]);
  }
  for (const floor of floors) {
    const plate = plateOf(floor.gfa_m2);
    floor.geometry = outlineOf(plate);
    const rooms = own.get(floor.id)!;
    const boxes = layOut(
      plate,
      rooms.map(({ area_m2 }) => area_m2),
    );
    rooms.forEach((space, n) => {
      draw(space, boxes[n]!);
      const within = parts.get(space.id) ?? [];
      if (within.length === 0) return;
      partsWithin(boxes[n]!, within.length, within[0]!.area_m2).forEach((box, m) => draw(within[m]!, box));
    });
  }
}

function draw(space: Drawn, box: Box): void {
  space.geometry = outlineOf(box);
  space.x = tenths(box.x + box.width / 2);
  space.y = tenths(box.y + box.depth / 2);
}

const tenths = (metres: number) => Math.round(metres * 10) / 10;
