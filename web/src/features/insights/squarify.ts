/** Where a tile lies, in hundredths of the width and height of the whole. */
export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Tiles as large as their sizes say that fill a rectangle, each as near to a square as it can be (Bruls, Huizing and
 * van Wijk, Squarified Treemaps, 2000). Sizes come in descending order; `ratio` is the width of the whole by its height.
 */
export function squarify(sizes: readonly number[], ratio: number): Tile[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= 0) return sizes.map(() => ({ x: 0, y: 0, width: 0, height: 0 }));
  const areas = sizes.map((size) => (size / total) * ratio);
  const tiles: Tile[] = [];
  let free = { x: 0, y: 0, width: ratio, height: 1 };
  let n = 0;
  while (n < areas.length) {
    const side = Math.min(free.width, free.height);
    let count = 1;
    while (
      n + count < areas.length &&
      worst(areas.slice(n, n + count + 1), side) <= worst(areas.slice(n, n + count), side)
    )
      count++;
    const row = areas.slice(n, n + count);
    const depth = side > 0 ? row.reduce((sum, area) => sum + area, 0) / side : 0;
    const isColumn = free.width >= free.height;
    let along = 0;
    for (const area of row) {
      const length = depth > 0 ? area / depth : 0;
      tiles.push(
        isColumn
          ? { x: free.x, y: free.y + along, width: depth, height: length }
          : { x: free.x + along, y: free.y, width: length, height: depth },
      );
      along += length;
    }
    free = isColumn
      ? { ...free, x: free.x + depth, width: Math.max(0, free.width - depth) }
      : { ...free, y: free.y + depth, height: Math.max(0, free.height - depth) };
    n += count;
  }
  return tiles.map(({ x, y, width, height }) => ({
    x: (x / ratio) * 100,
    y: y * 100,
    width: (width / ratio) * 100,
    height: height * 100,
  }));
}

/** How far from a square the tile of a row is that is farthest from it. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, area) => all + area, 0);
  return Math.max(
    ...row.map((area) => Math.max((side * side * area) / (sum * sum), (sum * sum) / (side * side * area))),
  );
}
