import { apportion } from './apportion.js';
import type { Building, Floor } from './buildings.js';
import { idsFor } from './ids.js';
import { landmarks } from './landmarks.js';
import { randomFor, weighted, type Random } from './random.js';
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
  /** Of its pool. */
  capacity: number;
}

type FloorUse = 'ground' | 'labs' | 'offices' | 'desks' | 'mixed';

const spacesInAll = 12_000;
const seats = 9_200;
const benchLabs = 24;
const benchesEach = 12;
const counts = { desk_area: 60, office: 1_400, lab: 520, meeting_room: 460, event_hall: 20 };

/** How readily a floor takes each kind; where a kind is missing, it takes none. */
const likes: Record<FloorUse, Partial<Record<SpaceKind, number>>> = {
  ground: { event_hall: 1, meeting_room: 1.2, other: 3, office: 0.3, desk: 0.6, desk_area: 2 },
  labs: { lab: 3.5, office: 0.6, meeting_room: 0.7, other: 0.8, desk: 0.6 },
  offices: { lab: 0.3, office: 2, meeting_room: 1.2, other: 0.9, desk: 0.7, desk_area: 0.6 },
  desks: { lab: 0.1, office: 0.5, meeting_room: 1.2, other: 0.9, desk: 1.8, desk_area: 2 },
  mixed: { lab: 1.8, office: 1, meeting_room: 1, other: 0.9, desk: 1, desk_area: 1 },
};
/** Of net area on average: what is left for the kinds that come after. */
const typicalArea = { event_hall: 215, lab: 66, office: 53, desk_area: 83, meeting_room: 26, other: 13, desk: 6.7 };

const fixedUse: Record<string, FloorUse> = { '5E 3/F': 'mixed', '12W 2/F': 'labs', '6W 2/F': 'labs' };

/** Fills the floors: net area is 55 to 70 % of each floor's GFA. */
export function fillFloors(buildings: readonly Building[], floors: readonly Floor[]): Space[] {
  const random = randomFor('spaces');
  const buildingCode = new Map(buildings.map(({ id, code }) => [id, code]));
  const plates = floors.map((floor): Plate => {
    const building = buildingCode.get(floor.building_id)!;
    const key = `${building} ${floor.code}`;
    return { floor, building, key, use: fixedUse[key] ?? useOf(floor, random), sketches: [] };
  });
  shareOut(plates, random);

  const id = idsFor('spaces');
  const spaces = plates.flatMap((plate) => furnish(plate, id));
  const benches = spaces
    .filter(({ kind, capacity }) => kind === 'lab' && capacity === benchesEach)
    .slice(0, benchLabs)
    .flatMap((lab) => benchesOf(lab, id));
  spaces.push(...benches);
  spaces.forEach((space, n) => (space.pool_id = n + 1));
  return spaces;
}

interface Plate {
  floor: Floor;
  building: string;
  key: string;
  use: FloorUse;
  sketches: Sketch[];
}

function useOf(floor: Floor, random: Random): FloorUse {
  if (floor.level === 0) return 'ground';
  const uses = ['labs', 'offices', 'desks', 'mixed'] as const;
  return uses[weighted(random, [floor.level < 5 ? 4 : 2, 4, 4, 3])()]!;
}

/** The largest kinds choose their floors first; desks take the area that is left. */
function shareOut(plates: readonly Plate[], random: Random): void {
  const room = plates.map(({ floor }) => floor.gfa_m2 * 0.62);
  const place = (kind: keyof typeof typicalArea, sketches: readonly Sketch[]) => {
    const weights = plates.map(({ use }, n) => Math.max(0, room[n]!) * (likes[use][kind] ?? 0));
    let next = 0;
    apportion(sketches.length, weights).forEach((share, n) => {
      for (const sketch of sketches.slice(next, (next += share))) {
        plates[n]!.sketches.push(sketch);
        room[n]! -= sketch.area;
      }
    });
  };
  const drawn = (kind: SpaceKind, count: number) => Array.from({ length: count }, () => sketchOf[kind](random));

  place('event_hall', drawn('event_hall', counts.event_hall));
  place('lab', drawn('lab', counts.lab));
  place('office', drawn('office', counts.office));
  const deskAreas = drawn('desk_area', counts.desk_area);
  place('desk_area', deskAreas);
  place('meeting_room', drawn('meeting_room', counts.meeting_room));

  const desks = seats - deskAreas.reduce((sum, { capacity }) => sum + capacity, 0);
  const placed = plates.reduce((sum, { sketches }) => sum + sketches.length, 0);
  place('other', drawn('other', spacesInAll - placed - desks - benchLabs * benchesEach));
  place('desk', drawn('desk', desks));
}

/** Gives the spaces of a floor their numbers, places and measured areas. */
function furnish({ floor, building, key, sketches }: Plate, id: () => string): Space[] {
  const random = randomFor(`rooms of ${key}`);
  const storey = floor.level === 0 ? 'G' : String(floor.level);
  const rooms = random.shuffled(sketches.filter(({ kind }) => kind !== 'desk'));
  const desks = sketches.filter(({ kind }) => kind === 'desk');
  const fixed = landmarks.filter((landmark) => landmark.floor === key);

  const named: { sketch: Sketch; number: string; measured?: boolean }[] = fixed.map(({ number, kind, as }) => {
    const at = rooms.findIndex((room) => room.kind === kind);
    if (at < 0) throw new Error(`${key} has too few spaces of kind ${kind}`);
    return { sketch: { ...rooms.splice(at, 1)[0]!, numbered: false, ...as }, number, measured: 'area' in as };
  });
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
    x: 0,
    y: 0,
    capacity: sketch.capacity,
  });
  const spaces = [
    ...named.map(({ sketch, number, measured }) =>
      make(sketch, `${building}-${storey}${number}`, `${storey}${number}`, measured ? 1 : scale),
    ),
    ...desks.map((sketch, n) => {
      const number = String(n + 1).padStart(3, '0');
      return make(sketch, `${building}-${storey}-${number}`, number);
    }),
  ];
  setOut(spaces, floor);
  return spaces;
}

/** Lays the spaces along strips of the floor, in the order of their numbers. */
function setOut(spaces: readonly Space[], floor: Floor): void {
  const width = Math.sqrt(floor.gfa_m2 * 1.5);
  const depth = floor.gfa_m2 / width;
  const strips = Math.max(1, Math.round(depth / 6));
  const perM2 = (width * strips) / spaces.reduce((sum, { area_m2 }) => sum + area_m2, 0);
  let along = 0;
  for (const space of spaces) {
    const middle = along + (space.area_m2 * perM2) / 2;
    along += space.area_m2 * perM2;
    const strip = Math.floor(middle / width);
    space.x = tenths(middle - strip * width);
    space.y = tenths(((strip + 0.5) * depth) / strips);
  }
}

/** Benches can be found with their lab; they are hidden until a lab can be booked in part by naming them. */
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
      status: 'hidden',
      x: tenths(lab.x + (n % 4) - 1.5),
      y: tenths(lab.y + Math.floor(n / 4) - 1),
      capacity: 1,
    };
  });
}

const tenths = (metres: number) => Math.round(metres * 10) / 10;
