import { areaOf, liesWithin, outlineFault, type Polygon } from './geometry.js';

const outline = (...ring: number[][]): Polygon => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
const box = (x: number, y: number, width: number, depth: number) =>
  outline([x, y], [x + width, y], [x + width, y + depth], [x, y + depth]);
/** Like the letter U, open to the north. */
const court = outline([0, 0], [30, 0], [30, 20], [20, 20], [20, 10], [10, 10], [10, 20], [0, 20]);

describe('An outline', () => {
  it.each<[string, Polygon]>([
    ['a rectangle', box(0, 0, 4, 3)],
    ['a triangle', outline([0, 0], [4, 0], [0, 3])],
    ['clockwise', outline([0, 0], [0, 3], [4, 3], [4, 0])],
    ['with a courtyard open to one side', court],
    ['a corner on a straight wall', outline([0, 0], [2, 0], [4, 0], [4, 3], [0, 3])],
  ])('may be %s', (_, polygon) => {
    expect(outlineFault(polygon)).toBeUndefined();
  });

  it.each<[string, unknown, RegExp]>([
    ['no ring', [], /one ring/],
    ['a hole', [box(0, 0, 9, 9).coordinates[0], box(1, 1, 2, 2).coordinates[0]], /without holes/],
    [
      'an open ring',
      [
        [
          [0, 0],
          [4, 0],
          [4, 3],
          [0, 3],
        ],
      ],
      /close it/,
    ],
    [
      'two corners',
      [
        [
          [0, 0],
          [4, 0],
          [0, 0],
        ],
      ],
      /4 to 200/,
    ],
    ['a position of one number', [[[0, 0], [4], [4, 3], [0, 0]]], /\[x, y\]/],
    [
      'a position of text',
      [
        [
          [0, 0],
          ['4', 0],
          [4, 3],
          [0, 0],
        ],
      ],
      /\[x, y\]/,
    ],
    [
      'a position far away',
      [
        [
          [0, 0],
          [1e6, 0],
          [4, 3],
          [0, 0],
        ],
      ],
      /at most/,
    ],
    ['a bow tie', outline([0, 0], [4, 3], [4, 0], [0, 3]).coordinates, /crosses/],
    ['a wall that comes back', outline([0, 0], [4, 0], [2, 0], [0, 3]).coordinates, /crosses or touches/],
    ['a corner on another wall', outline([0, 0], [4, 0], [4, 3], [2, 0], [0, 3]).coordinates, /touches/],
    ['a corner twice', outline([0, 0], [4, 0], [4, 0], [0, 3]).coordinates, /follows itself/],
    ['a line', outline([0, 0], [2, 0], [4, 0]).coordinates, /touches|nothing/],
  ])('is refused with %s', (_, coordinates, fault) => {
    expect(outlineFault({ type: 'Polygon', coordinates } as Polygon)).toMatch(fault);
  });

  it('has an area', () => {
    expect(areaOf(box(5, 5, 4, 3))).toBe(12);
    expect(areaOf(court)).toBe(500);
  });

  it.each<[string, Polygon, boolean]>([
    ['in the middle of a wing', box(2, 2, 3, 3), true],
    ['along its walls', box(0, 0, 10, 20), true],
    ['as large as all of it', court, true],
    ['beyond a wall', box(25, 5, 6, 3), false],
    ['elsewhere', box(50, 50, 3, 3), false],
    ['in the courtyard', box(12, 12, 3, 3), false],
    ['across the courtyard, with all corners in the wings', box(2, 12, 26, 5), false],
    ['by less than a millimetre beyond', box(0, 0, 30.0004, 5), true],
  ])('lies %s', (_, polygon, within) => {
    expect(liesWithin(polygon, court)).toBe(within);
  });
});
