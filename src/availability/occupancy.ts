import type { CatalogueSpace, SpaceKind } from '../spaces/index.js';

/** Spaces that people share unless they ask for the whole. */
const sharedKinds: ReadonlySet<SpaceKind> = new Set<SpaceKind>(['desk_area', 'lab']);

export const isShared = ({ kind }: CatalogueSpace): boolean => sharedKinds.has(kind);

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
