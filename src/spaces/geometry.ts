/** Metres east and north of the building's corner. */
type Position = readonly number[];

/** As in GeoJSON (RFC 7946 §3.1.6), but in metres and without holes: one ring, whose last position is its first. */
export interface Polygon {
  type: 'Polygon';
  coordinates: Position[][];
}

type Point = readonly [x: number, y: number];

const farthest = 100_000;
const mostPositions = 200;
/** A millimetre: outlines that share a wall are drawn with the same rounded figures. */
const tolerance = 0.001;

/** What is wrong with an outline; undefined where it is a closed, simple polygon. */
export function outlineFault({ coordinates }: Polygon): string | undefined {
  const [ring, ...holes] = coordinates;
  if (!ring || holes.length > 0) return 'An outline is one ring of positions, without holes.';
  if (!ring.every(isPosition))
    return `Each position is [x, y], in metres, at most ${farthest} from the building's corner.`;
  if (ring.length < 4 || ring.length > mostPositions)
    return `A ring has 4 to ${mostPositions} positions, the last of which is the first.`;
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1])
    return 'The last position of a ring is its first: close it.';
  const corners = cornersOf({ coordinates });
  if (corners.some((corner, n) => isSame(corner, corners[(n + 1) % corners.length]!)))
    return 'A position follows itself.';
  if (crossesItself(corners)) return 'The outline crosses or touches itself.';
  if (areaOf({ coordinates }) < tolerance) return 'The outline encloses nothing.';
  return undefined;
}

/** Whether all of an outline lies in another, or on its edge. Both are simple polygons. */
export function liesWithin(
  inner: Pick<Polygon, 'coordinates'>,
  outer: Pick<Polygon, 'coordinates'>,
): boolean {
  const [own, around] = [cornersOf(inner), cornersOf(outer)];
  const edges = edgesOf(own);
  if (![...own, ...edges.map(([a, b]) => middleOf(a, b))].every((point) => isIn(point, around))) return false;
  return edges.every(([a, b]) => edgesOf(around).every(([c, d]) => !crosses(a, b, c, d)));
}

export function areaOf(polygon: Pick<Polygon, 'coordinates'>): number {
  const doubled = edgesOf(cornersOf(polygon)).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0);
  return Math.abs(doubled) / 2;
}

const isPosition = (position: unknown): position is Point =>
  Array.isArray(position) &&
  position.length === 2 &&
  position.every((metres) => typeof metres === 'number' && Math.abs(metres) <= farthest);

/** Without the last, which is the first again. */
const cornersOf = ({ coordinates: [ring = []] }: Pick<Polygon, 'coordinates'>): Point[] =>
  ring.slice(0, -1).map(([x = 0, y = 0]) => [x, y]);

const edgesOf = (corners: readonly Point[]): [Point, Point][] =>
  corners.map((corner, n) => [corner, corners[(n + 1) % corners.length]!]);

const isSame = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
const middleOf = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** On which side of the line from a to b a point lies; 0 on the line. */
function sideOf(a: Point, b: Point, point: Point): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const distance = ((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])) / length;
  return Math.abs(distance) < tolerance ? 0 : Math.sign(distance);
}

/** Whether two edges cross in the midst of both. */
const crosses = (a: Point, b: Point, c: Point, d: Point): boolean =>
  sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;

function isOn(point: Point, [a, b]: [Point, Point]): boolean {
  if (sideOf(a, b, point) !== 0) return false;
  const between = (from: number, to: number, value: number) =>
    Math.min(from, to) - tolerance <= value && value <= Math.max(from, to) + tolerance;
  return between(a[0], b[0], point[0]) && between(a[1], b[1], point[1]);
}

function crossesItself(corners: readonly Point[]): boolean {
  const edges = edgesOf(corners);
  return edges.some(([a, b], n) =>
    edges.some(([c, d], m) => {
      if (m <= n) return false;
      const isNext = m === n + 1 || (n === 0 && m === edges.length - 1);
      // Neighbours share a corner; beyond it they may not lie on each other.
      if (isNext)
        return m === n + 1 ? isOn(d, [a, b]) || isOn(a, [c, d]) : isOn(c, [a, b]) || isOn(b, [c, d]);
      return (
        crosses(a, b, c, d) || [c, d].some((p) => isOn(p, [a, b])) || [a, b].some((p) => isOn(p, [c, d]))
      );
    }),
  );
}

/** On the edge counts. A ray to the east crosses the edges of what it begins in an odd number of times. */
function isIn(point: Point, corners: readonly Point[]): boolean {
  const edges = edgesOf(corners);
  if (edges.some((edge) => isOn(point, edge))) return true;
  const [x, y] = point;
  const crossed = edges.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
  );
  return crossed.length % 2 === 1;
}
