import type { Point } from '../find/map/shape';
import { besides, partOf, type Placed } from './where-on-floor';

const box = (x: number, y: number, width = 2, height = 2): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
const floor = { x: -10, y: -30, width: 30, height: 30 };

describe('On its floor, a space', () => {
  it.each([
    [box(-10, -30), 'northWest'],
    [box(4, -30), 'north'],
    [box(18, -30), 'northEast'],
    [box(4, -16), 'middle'],
    [box(-10, -2), 'southWest'],
    [box(18, -2), 'southEast'],
    // Its middle counts, which a whole floor has in the middle, and what reaches beyond has at the edge.
    [box(-10, -30, 30, 30), 'middle'],
    [box(25, -30), 'northEast'],
  ])('at %j lies in the %s', (points, part) => {
    expect(partOf(points, floor)).toBe(part);
  });

  const placed = (code: string, x: number, y: number, parentId: string | null = null): Placed => ({
    code,
    parentId,
    points: box(x, y),
  });

  it('is beside what a wall is between, and of that the two nearest', () => {
    const one = placed('12', 0, 0);
    const others = [
      one,
      placed('16', 3.4, 3),
      placed('14', 3.5, 0),
      placed('10', -2, 0),
      placed('18', 3.6, 0),
    ];
    expect(besides(one, others)).toEqual(['10', '14']);
    expect(besides(one, [one, placed('18', 3.6, 0)])).toEqual([]);
  });

  it('of a part is beside other parts of the same whole', () => {
    const one = placed('A', 0, 0, 'lab');
    expect(besides(one, [placed('B', 2, 0, 'lab'), placed('C', -2, 0, 'other'), placed('D', -2, 0)])).toEqual(
      ['B'],
    );
  });
});
