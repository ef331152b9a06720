import { isShared, type SpaceKind, type SpaceStatus } from './vocabulary.js';

/** What of a space decides how it hangs together with others. */
export interface Kin {
  id: string;
  poolId: number;
  capacity: number;
  kind: SpaceKind;
  status: SpaceStatus;
  parentId?: string;
}

interface Relative {
  spaceId: string;
  poolId: number;
  capacity: number;
}

interface Whole extends Relative {
  /** Among so many units of its parts its own are shared out: as many as its own where a part's unit is one of them. */
  sharedAmong: number;
}

/** What a space is a part of, the nearest first, and what is a part of it, to the last. */
export interface Kinship {
  wholes: readonly Whole[];
  parts: readonly Relative[];
}

/** Units of one pool that a space needs. */
export interface Draw {
  poolId: number;
  /** Of the pool. */
  capacity: number;
  units: number;
}

/** By space; those that stand alone, as nearly all do, are not in it. */
export function kinshipsOf<K extends Kin>(spaces: readonly K[]): Map<string, Kinship> {
  const byId = new Map(spaces.map((space) => [space.id, space]));
  const partsOf = new Map<string, K[]>();
  for (const space of spaces) {
    if (!isPart(space)) continue;
    const others = partsOf.get(space.parentId);
    if (others) others.push(space);
    else partsOf.set(space.parentId, [space]);
  }

  const wholesOf = (space: K): Whole[] => {
    const whole = isPart(space) && byId.get(space.parentId);
    if (!whole) return [];
    return [
      { ...relative(whole), sharedAmong: sharedAmong(whole, partsOf.get(whole.id)!) },
      ...wholesOf(whole),
    ];
  };
  const allParts = (space: K): K[] =>
    (partsOf.get(space.id) ?? []).flatMap((part) => [part, ...allParts(part)]);

  const related = spaces.filter((space) => isPart(space) || partsOf.has(space.id));
  return new Map(
    related.map((space) => [space.id, { wholes: wholesOf(space), parts: allParts(space).map(relative) }]),
  );
}

/** What is retired is no part of anything any more. */
const isPart = <K extends Kin>(space: K): space is K & { parentId: string } =>
  space.parentId !== undefined && space.status !== 'retired';

const relative = ({ id, poolId, capacity }: Kin): Relative => ({ spaceId: id, poolId, capacity });

/**
 * A lab's units are its parts' own: never more benches in use than it holds. A hall is taken whole, so its capacity is
 * shared out among its parts, which then never stand in each other's way however many people each is said to hold.
 */
const sharedAmong = (whole: Kin, parts: readonly Kin[]): number =>
  isShared(whole) ? whole.capacity : Math.max(whole.capacity, sum(parts.map(({ capacity }) => capacity)));

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/**
 * All that so many units of a space draw on: its own pool; of every space that it is a part of, its share; and, taken
 * whole, every part of it.
 */
export function drawsOf(
  { poolId, capacity, kinship }: { poolId: number; capacity: number; kinship?: Kinship },
  units: number,
): Draw[] {
  const own = { poolId, capacity, units };
  if (!kinship) return [own];
  const shares: Draw[] = [];
  let share = units;
  for (const whole of kinship.wholes) {
    share = Math.min(whole.capacity, Math.floor((share * whole.capacity) / whole.sharedAmong));
    if (share === 0) break;
    shares.push({ poolId: whole.poolId, capacity: whole.capacity, units: share });
  }
  const parts = units < capacity ? [] : kinship.parts;
  return [
    own,
    ...shares,
    ...parts.map((part) => ({ poolId: part.poolId, capacity: part.capacity, units: part.capacity })),
  ];
}
