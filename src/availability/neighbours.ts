import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { metresBetween, placeOf } from './walking.js';

/** Like spaces that are looked at for an alternative. */
const enough = 60;

interface Index {
  byKind: Map<string, CatalogueSpace[]>;
  byKindAndBuilding: Map<string, CatalogueSpace[]>;
  nearest: Map<string, CatalogueSpace[]>;
}

const indexes = new WeakMap<CatalogueSnapshot, Index>();

/** Spaces of the same kind, the most alike first: those of the same building where it has enough, else all. */
export function neighboursOf(space: CatalogueSpace, snapshot: CatalogueSnapshot): readonly CatalogueSpace[] {
  const index = indexOf(snapshot);
  let nearest = index.nearest.get(space.id);
  if (!nearest) {
    const beside = index.byKindAndBuilding.get(inBuilding(space)) ?? [];
    const candidates = beside.length > enough ? beside : (index.byKind.get(space.kind) ?? []);
    nearest = candidates
      .filter((other) => other.id !== space.id)
      .map((other) => ({ other, distance: unlikeness(space, other) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, enough)
      .map(({ other }) => other);
    index.nearest.set(space.id, nearest);
  }
  return nearest;
}

/** Made once for each version of the catalogue, and gone with it. */
function indexOf(snapshot: CatalogueSnapshot): Index {
  let index = indexes.get(snapshot);
  if (!index) {
    const active = snapshot.spaces.filter(({ status }) => status === 'active');
    index = {
      byKind: groupedBy(active, ({ kind }) => kind),
      byKindAndBuilding: groupedBy(active, inBuilding),
      nearest: new Map(),
    };
    indexes.set(snapshot, index);
  }
  return index;
}

function groupedBy(
  spaces: readonly CatalogueSpace[],
  keyOf: (space: CatalogueSpace) => string,
): Map<string, CatalogueSpace[]> {
  const groups = new Map<string, CatalogueSpace[]>();
  for (const space of spaces) {
    const group = groups.get(keyOf(space));
    if (group) group.push(space);
    else groups.set(keyOf(space), [space]);
  }
  return groups;
}

const inBuilding = ({ kind, building }: CatalogueSpace) => `${kind} ${building.id}`;

/** Metres apart, and more for what the other lacks. */
function unlikeness(space: CatalogueSpace, other: CatalogueSpace): number {
  const metres = metresBetween(placeOf(space), placeOf(other));
  const lacking = [...space.amenities].filter((amenity) => !other.amenities.has(amenity)).length * 200;
  const otherSize =
    Math.max(0, space.capacity - other.capacity) * 100 + Math.max(0, other.capacity - space.capacity) * 10;
  return metres + lacking + otherSize;
}
