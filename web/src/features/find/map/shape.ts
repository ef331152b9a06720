/** What is drawn: north is up, so that figures grow to the south as they do on screens. */
export interface Shape {
  id: string;
  points: Point[];
  /** What a screen reader says of it. */
  label: string;
  /** What is written on it, as far as there is room. */
  lines: string[];
  state: State;
}

export type Point = [x: number, y: number];
export type State = 'free' | 'mine' | 'pending' | 'taken' | 'closed' | 'other';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Outline {
  coordinates: number[][][];
}

/** The corners of an outline whose building stands at a place; turned, north is to the right, as wide screens like it. */
export function pointsOf({ coordinates: [ring = []] }: Outline, at: Point = [0, 0], turned = false): Point[] {
  return ring.slice(0, -1).map(([x = 0, y = 0]) => {
    const [east, north] = [at[0] + x, at[1] + y];
    return turned ? [north, east] : [east, -north];
  });
}

export function boundsOf(points: readonly Point[], margin = 0): Bounds {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}

export function middleOf(points: readonly Point[]): Point {
  const { x, y, width, height } = boundsOf(points);
  return [x + width / 2, y + height / 2];
}

const directions: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isDirection = (key: string): boolean => key in directions;

/** Whatever is next in the direction of an arrow key: near, and more ahead than aside. */
export function neighbourOf(shapes: readonly Shape[], id: string, key: string): Shape | undefined {
  const from = shapes.find((shape) => shape.id === id);
  const [dx, dy] = directions[key] ?? [0, 0];
  if (!from) return undefined;
  const [x, y] = middleOf(from.points);
  let best: { shape: Shape; distance: number } | undefined;
  for (const shape of shapes) {
    if (shape.id === id) continue;
    const [toX, toY] = middleOf(shape.points);
    const ahead = (toX - x) * dx + (toY - y) * dy;
    const aside = Math.abs((toX - x) * dy) + Math.abs((toY - y) * dx);
    if (ahead <= 0.1 || aside > ahead * 3) continue;
    const distance = ahead + 2 * aside;
    if (!best || distance < best.distance) best = { shape, distance };
  }
  return best?.shape;
}
