import { apportion } from './apportion.js';
import type { Building, Floor } from './buildings.js';
import { randomFor, weighted, type Random } from './random.js';
import { sketchOf, type Sketch, type SpaceKind } from './space-kinds.js';

/** A floor and what comes to stand on it. */
export interface Plate {
  floor: Floor;
  building: string;
  key: string;
  use: FloorUse;
  sketches: Sketch[];
}

type FloorUse = 'ground' | 'labs' | 'offices' | 'desks' | 'mixed';

const spacesInAll = 12_000;
const seats = 9_200;
export const benchLabs = 24;
export const benchesEach = 12;
const counts = { desk_area: 60, office: 1_400, lab: 520, meeting_room: 460, event_hall: 20 };

/** How readily a floor takes each kind; where a kind is missing, it takes none. */
const likes: Record<FloorUse, Partial<Record<SpaceKind, number>>> = {
  ground: { event_hall: 1, meeting_room: 1.2, other: 3, office: 0.3, desk: 0.6, desk_area: 2 },
  labs: { lab: 3.5, office: 0.6, meeting_room: 0.7, other: 0.8, desk: 0.6 },
  offices: { lab: 0.3, office: 2, meeting_room: 1.2, other: 0.9, desk: 0.7, desk_area: 0.6 },
  desks: { lab: 0.1, office: 0.5, meeting_room: 1.2, other: 0.9, desk: 1.8, desk_area: 2 },
  mixed: { lab: 1.8, office: 1, meeting_room: 1, other: 0.9, desk: 1, desk_area: 1 },
};
const fixedUse: Record<string, FloorUse> = { '5E 3/F': 'mixed', '12W 2/F': 'labs', '6W 2/F': 'labs' };

/** Decides what is on which floor, so that net area stays between half and 70 % of the floor's GFA. */
export function planFloors(buildings: readonly Building[], floors: readonly Floor[]): Plate[] {
  const random = randomFor('spaces');
  const buildingCode = new Map(buildings.map(({ id, code }) => [id, code]));
  const plates = floors.map((floor): Plate => {
    const building = buildingCode.get(floor.building_id)!;
    const key = `${building} ${floor.code}`;
    return { floor, building, key, use: fixedUse[key] ?? useOf(floor, random), sketches: [] };
  });
  shareOut(plates, random);
  return plates;
}

function useOf(floor: Floor, random: Random): FloorUse {
  if (floor.level === 0) return 'ground';
  const uses = ['labs', 'offices', 'desks', 'mixed'] as const;
  return uses[weighted(random, [floor.level < 5 ? 4 : 2, 4, 4, 3])()]!;
}

/** The largest kinds choose their floors first; desks take the area that is left. */
function shareOut(plates: readonly Plate[], random: Random): void {
  const room = plates.map(({ floor }) => floor.gfa_m2 * 0.62);
  const place = (kind: SpaceKind, sketches: readonly Sketch[]) => {
    const weights = plates.map(({ use }, n) => Math.max(0, room[n]!) * (likes[use][kind] ?? 0));
    let next = 0;
    apportion(sketches.length, weights).forEach((share, n) => {
      for (const sketch of sketches.slice(next, (next += share))) {
        plates[n]!.sketches.push(sketch);
        room[n]! -= sketch.area;
      }
    });
  };
  const drawn = (kind: SpaceKind, count: number) =>
    Array.from({ length: count }, () => sketchOf[kind](random));

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
