import { type Bounds, boundsOf, middleOf, type Point } from '../find/map/shape';

const parts = [
  ['northWest', 'north', 'northEast'],
  ['west', 'middle', 'east'],
  ['southWest', 'south', 'southEast'],
] as const;

export type Part = (typeof parts)[number][number];

/** In which third of the width and of the depth of a floor somebody finds it. */
export function partOf(points: readonly Point[], floor: Bounds): Part {
  const [x, y] = middleOf(points);
  const third = (at: number, size: number) => Math.min(2, Math.max(0, Math.floor((at / size) * 3)));
  return parts[third(y - floor.y, floor.height)]![third(x - floor.x, floor.width)]!;
}

export interface Placed {
  code: string;
  /** What it is a part of: of parts, only those of the same whole are beside each other. */
  parentId: string | null;
  points: readonly Point[];
}

/** Metres: the thickness of a wall, or the gap between two desks. */
const wall = 1.5;
const mostNamed = 2;

/** What stands right beside it, the nearest first. */
export function besides(one: Placed, others: readonly Placed[]): string[] {
  const box = boundsOf(one.points);
  const [x, y] = middleOf(one.points);
  return others
    .filter(({ code, parentId }) => code !== one.code && parentId === one.parentId)
    .filter(({ points }) => gapBetween(box, boundsOf(points)) <= wall)
    .map(({ code, points }) => {
      const [toX, toY] = middleOf(points);
      return { code, distance: Math.hypot(toX - x, toY - y) };
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostNamed)
    .map(({ code }) => code);
}

function gapBetween(a: Bounds, b: Bounds): number {
  const across = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const along = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0);
  return Math.hypot(across, along);
}
