import { boundsOf, neighbourOf, pointsOf, type Shape } from './shape';

const shape = (id: string, x: number, y: number): Shape => ({
  id,
  points: [
    [x, y],
    [x + 2, y],
    [x + 2, y + 2],
    [x, y + 2],
  ],
  label: id,
  lines: [],
  state: 'free',
});

describe('Shapes of a plan', () => {
  const outline = {
    coordinates: [
      [
        [0, 0],
        [4, 0],
        [4, 3],
        [0, 3],
        [0, 0],
      ],
    ],
  };

  it('have north up, and to the right where they are turned', () => {
    expect(pointsOf(outline, [10, 20])).toEqual([
      [10, -20],
      [14, -20],
      [14, -23],
      [10, -23],
    ]);
    expect(pointsOf(outline, [10, 20], true)).toEqual([
      [20, 10],
      [20, 14],
      [23, 14],
      [23, 10],
    ]);
    expect(boundsOf(pointsOf(outline), 1)).toEqual({ x: -1, y: -4, width: 6, height: 5 });
  });

  const plan = [shape('a', 0, 0), shape('b', 3, 0), shape('c', 6, 0), shape('d', 0, 3), shape('e', 6, 9)];

  it.each([
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowRight', 'c'],
    ['c', 'ArrowLeft', 'b'],
    ['a', 'ArrowDown', 'd'],
    ['c', 'ArrowDown', 'e'],
    ['d', 'ArrowUp', 'a'],
    ['a', 'ArrowLeft', undefined],
    ['a', 'ArrowUp', undefined],
    ['nowhere', 'ArrowUp', undefined],
  ])('lead from %s by %s to %s', (from, key, to) => {
    expect(neighbourOf(plan, from, key)?.id).toBe(to);
  });
});
