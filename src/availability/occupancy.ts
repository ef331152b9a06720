import { type CatalogueSpace, isShared } from '../spaces/index.js';

export interface Share {
  /** Units wanted, where a number is asked for. */
  units?: number;
  /** The whole space, whatever it holds. */
  whole?: boolean;
  people?: number;
}

/** How many units a booking takes: what it says; else the whole of a room, and of a shared space one unit for each person. */
export function unitsOf(space: CatalogueSpace, { units, whole, people = 1 }: Share): number {
  if (whole) return space.capacity;
  return units ?? (isShared(space) ? people : space.capacity);
}

/** Who wanted the whole of one space wants the whole of another. */
export const unitsElsewhere = (
  { space, units }: { space: CatalogueSpace; units: number },
  other: CatalogueSpace,
): number => (units === space.capacity ? other.capacity : units);
