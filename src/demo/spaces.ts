import type { Building, Floor } from './buildings.js';
import { drawFloors } from './drawing.js';
import { benchesEach, benchLabs, planFloors, type Plate } from './floor-plan.js';
import { idsFor } from './ids.js';
import { landmarks } from './landmarks.js';
import type { Outline } from './layout.js';
import { randomFor } from './random.js';
import { sketchOf, type Sketch, type SpaceKind } from './space-kinds.js';
import { numbered, type Text } from './text.js';

export interface Space {
  id: string;
  pool_id: number;
  floor_id: string;
  parent_id: string | null;
  code: string;
  name: Text;
  kind: SpaceKind;
  use_class: string;
  area_m2: number;
  amenities: string[];
  hazards: string[];
  status: 'active' | 'hidden';
  x: number;
  y: number;
  geometry: Outline;
  /** Of its pool. */
  capacity: number;
}

/** Fills the floors: net area is 55 to 70 % of each floor's GFA. */
export function fillFloors(buildings: readonly Building[], floors: readonly Floor[]): Space[] {
  const id = idsFor('spaces');
  const spaces = planFloors(buildings, floors).flatMap((plate) => furnish(plate, id));
  const benches = spaces
    .filter(({ kind, capacity }) => kind === 'lab' && capacity === benchesEach)
    .slice(0, benchLabs)
    .flatMap((lab) => benchesOf(lab, id));
  spaces.push(...benches);
  divideHalls(spaces);
  drawFloors(floors, spaces);
  spaces.forEach((space, n) => (space.pool_id = n + 1));
  return spaces;
}

/** Until all that stands on a floor is known. */
const undrawn = { x: 0, y: 0, geometry: { type: 'Polygon', coordinates: [] } } satisfies Partial<Space>;

/** Gives the spaces of a floor their numbers, places and measured areas. */
function furnish({ floor, building, key, sketches }: Plate, id: () => string): Space[] {
  const random = randomFor(`rooms of ${key}`);
  const storey = floor.level === 0 ? 'G' : String(floor.level);
  const rooms = random.shuffled(sketches.filter(({ kind }) => kind !== 'desk'));
  const desks = sketches.filter(({ kind }) => kind === 'desk');
  const fixed = landmarks.filter((landmark) => landmark.floor === key);

  const named: { sketch: Sketch; number: string; measured?: boolean }[] = fixed.map(
    ({ number, kind, as }) => {
      const at = rooms.findIndex((room) => room.kind === kind);
      if (at < 0) throw new Error(`${key} has too few spaces of kind ${kind}`);
      return {
        sketch: { ...rooms.splice(at, 1)[0]!, numbered: false, ...as },
        number,
        measured: 'area' in as,
      };
    },
  );
  const taken = new Set(fixed.map(({ number }) => number));
  let last = 0;
  for (const sketch of rooms) {
    let number: string;
    do number = String(++last).padStart(2, '0');
    while (taken.has(number));
    named.push({ sketch, number });
  }
  named.sort((a, b) => (a.number < b.number ? -1 : 1));

  const net = sketches.reduce((sum, { area }) => sum + area, 0);
  const scale = Math.min(Math.max(net / floor.gfa_m2, 0.56), 0.69) / (net / floor.gfa_m2);
  const make = (sketch: Sketch, code: string, number: string, factor = scale): Space => ({
    id: id(),
    pool_id: 0,
    floor_id: floor.id,
    parent_id: null,
    code,
    name: sketch.numbered ? numbered(sketch.name, number) : sketch.name,
    kind: sketch.kind,
    use_class: sketch.use_class,
    area_m2: Math.floor(sketch.area * factor * 100) / 100,
    amenities: sketch.amenities,
    hazards: sketch.hazards,
    status: 'active',
    ...undrawn,
    capacity: sketch.capacity,
  });
  return [
    ...named.map(({ sketch, number, measured }) =>
      make(sketch, `${building}-${storey}${number}`, `${storey}${number}`, measured ? 1 : scale),
    ),
    ...desks.map((sketch, n) => {
      const number = String(n + 1).padStart(3, '0');
      return make(sketch, `${building}-${storey}-${number}`, number);
    }),
  ];
}

/** Benches of a lab that are booked by name: each takes a place of the lab. */
function benchesOf(lab: Space, id: () => string): Space[] {
  const sketch = sketchOf.bench(randomFor('benches'));
  return Array.from({ length: benchesEach }, (_, n) => {
    const number = String(n + 1).padStart(2, '0');
    return {
      ...lab,
      id: id(),
      parent_id: lab.id,
      code: `${lab.code}-B${number}`,
      name: numbered(sketch.name, number),
      kind: sketch.kind,
      area_m2: Math.min(sketch.area, Math.floor((lab.area_m2 * 100) / benchesEach) / 100),
      amenities: [],
      hazards: [],
      ...undrawn,
      capacity: 1,
    };
  });
}

/** How many halls have a wall that can be taken away. */
const dividedHalls = 2;

/** Two rooms beside a large hall become the halves of it; the floor's net area stays what it was. */
function divideHalls(spaces: readonly Space[]): void {
  const halls = spaces.filter(({ kind, capacity }) => kind === 'event_hall' && capacity >= 100);
  let divided = 0;
  for (const hall of halls) {
    const beside = spaces.filter(
      ({ kind, floor_id }) => kind === 'meeting_room' && floor_id === hall.floor_id,
    );
    const halves = beside.slice(0, 2);
    if (halves.length < 2 || divided === dividedHalls) continue;
    divided++;
    hall.area_m2 = hundredths([hall, ...halves].reduce((sum, { area_m2 }) => sum + area_m2, 0));
    halves.forEach((half, n) =>
      Object.assign(half, {
        parent_id: hall.id,
        code: `${hall.code}${'AB'[n]}`,
        name: numbered(hall.name, 'AB'[n]!),
        kind: hall.kind,
        use_class: hall.use_class,
        amenities: hall.amenities,
        area_m2: Math.floor((hall.area_m2 * 100) / 2) / 100,
        capacity: Math.floor(hall.capacity / 2),
      }),
    );
  }
}

const hundredths = (m2: number) => Math.round(m2 * 100) / 100;
