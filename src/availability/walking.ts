import type { CatalogueSpace } from '../spaces/index.js';

/** Where somebody is, in metres east and north of the campus's origin; on the ground where no floor is said. */
export interface Place {
  x: number;
  y: number;
  level?: number;
  buildingId?: string;
}

const metresPerFloor = 15;
const metresBetweenBuildings = 60;

export const placeOf = ({ building, floor, x, y }: CatalogueSpace): Place => ({
  x: building.x + x,
  y: building.y + y,
  level: floor.level,
  buildingId: building.id,
});

/** Metres to walk: the line between, and what stairs, lifts and doors are worth. */
export function metresBetween(a: Place, b: Place): number {
  const climbing =
    a.buildingId === b.buildingId
      ? metresPerFloor * Math.abs((a.level ?? 0) - (b.level ?? 0))
      : metresBetweenBuildings;
  return Math.hypot(a.x - b.x, a.y - b.y) + climbing;
}
