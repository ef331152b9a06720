import fc from 'fast-check';
import { squarify } from './squarify';

describe('Tiles', () => {
  it('are as large as their sizes, lie within the whole and do not overlap, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.constantFrom(0.5, 1, 2.5), (unordered, ratio) => {
        const ordered = unordered.toSorted((a, b) => b - a);
        const total = ordered.reduce((sum, size) => sum + size, 0);
        const tiles = squarify(ordered, ratio);
        tiles.forEach(({ x, y, width, height }, n) => {
          expect((width * height) / 1e4).toBeCloseTo(ordered[n]! / total, 6);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
          expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(100 + 1e-6);
          for (const other of tiles.slice(n + 1)) {
            const across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            const down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            expect(Math.min(across, down)).toBeLessThan(1e-6);
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  it('are squares where they can be', () => {
    expect(squarify([1, 1, 1, 1], 1).map(({ width, height }) => [width, height])).toEqual(
      Array.from({ length: 4 }, () => [50, 50]),
    );
  });

  it('are nothing where there is nothing', () => {
    expect(squarify([0], 1)).toEqual([{ x: 0, y: 0, width: 0, height: 0 }]);
    expect(squarify([], 1)).toEqual([]);
  });
});
