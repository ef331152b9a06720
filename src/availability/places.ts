import { invalid } from '../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';

/** Where a name stands in the request: `/where/floors`, then its place in the list; or said for each. */
type Pointer = string | ((n: number) => string);

const at = (pointer: Pointer, n: number) => (typeof pointer === 'string' ? `${pointer}/${n}` : pointer(n));

interface Places {
  /** By code and by id. */
  buildings: Map<string, string>;
  /** By id, by `3/F` and by `5E 3/F`; several buildings have a floor `3/F`. */
  floors: Map<string, Set<string>>;
}

/** Of one version of the catalogue. */
const known = new WeakMap<CatalogueSnapshot, Places>();

function placesOf(snapshot: CatalogueSnapshot): Places {
  let places = known.get(snapshot);
  if (!places) known.set(snapshot, (places = indexOf(snapshot)));
  return places;
}

function indexOf({ spaces }: CatalogueSnapshot): Places {
  const places: Places = { buildings: new Map(), floors: new Map() };
  for (const { building, floor } of spaces) {
    for (const name of [building.code, `code:${building.code}`, building.publicId])
      places.buildings.set(name, building.id);
    for (const name of [
      floor.publicId,
      floor.code,
      `${building.code} ${floor.code}`,
      `${building.code}/${floor.code}`,
      `${building.code}/${floor.code.replaceAll('/', '')}`,
    ]) {
      const floors = places.floors.get(name);
      if (floors) floors.add(floor.id);
      else places.floors.set(name, new Set([floor.id]));
    }
  }
  return places;
}

/** Whether a space is in one of these buildings; a building without spaces is as unknown as one that does not exist. */
export function inBuildings(
  snapshot: CatalogueSnapshot,
  names: readonly string[],
  pointer: Pointer,
): (space: CatalogueSpace) => boolean {
  const { buildings } = placesOf(snapshot);
  const wanted = new Set(
    names.map(
      (name, n) =>
        buildings.get(name) ?? refuse(at(pointer, n), `There is no building "${name}". Send codes or ids.`),
    ),
  );
  return ({ building }) => wanted.has(building.id);
}

export function onFloors(
  snapshot: CatalogueSnapshot,
  names: readonly string[],
  pointer: Pointer,
): (space: CatalogueSpace) => boolean {
  const { floors } = placesOf(snapshot);
  const wanted = new Set<string>();
  names.forEach((name, n) => {
    const ids =
      floors.get(name) ??
      refuse(at(pointer, n), `There is no floor "${name}". Send ids, or codes such as "3/F" or "5E 3/F".`);
    for (const id of ids) wanted.add(id);
  });
  return ({ floor }) => wanted.has(floor.id);
}

function refuse(pointer: string, detail: string): never {
  throw invalid({ pointer, code: 'unknown', detail });
}
