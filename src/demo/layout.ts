/** In metres east and north of the building's corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  depth: number;
}

const corridor = 2.2;
const usualRow = 6.5;
/** A room that would take more of its row than this spans both rows and the corridor between them. */
const longest = 0.45;
/** Small things stand in columns, so that a desk is as wide as it is deep. */
const mostStacked = 8;

/** The outline of a floor: three to two, as its area has it. */
export function plateOf(gfaM2: number): Box {
  const width = hundredths(Math.sqrt(gfaM2 * 1.5));
  return { x: 0, y: 0, width, depth: hundredths(gfaM2 / width) };
}

interface Row {
  y: number;
  /** How far it is filled from the west. */
  filled: number;
}

interface Column {
  areas: number[];
  /** Where in the order the first of them stands. */
  first: number;
}

/**
 * Boxes of just these areas along the corridors of a floor, in their order as far as there is room: wings of two rows,
 * each with a corridor in the middle. What stays empty at the eastern ends is for stairs and lifts.
 */
export function layOut(plate: Box, areas: readonly number[]): Box[] {
  const wings = Math.max(1, Math.round(plate.depth / (2 * usualRow + corridor)));
  const wingDepth = down(plate.depth / wings);
  const row = down((wingDepth - corridor) / 2);
  const boxes: Box[] = [];
  const wingsFilled = Array.from({ length: wings }, () => 0);

  const isWide = (area: number) => area / row > longest * plate.width;
  areas.forEach((area, n) => {
    if (!isWide(area)) return;
    const wing = wingsFilled.indexOf(Math.min(...wingsFilled));
    const depth = hundredths(2 * row + corridor);
    const box = {
      x: wingsFilled[wing]!,
      y: hundredths(wing * wingDepth),
      width: hundredths(area / depth),
      depth,
    };
    wingsFilled[wing] = hundredths(box.x + box.width);
    boxes[n] = box;
  });

  const columns = columnsOf(areas, isWide, row);
  const widestFirst = columns.toSorted((a, b) => sumOf(b.areas) - sumOf(a.areas) || a.first - b.first);
  const needed = columns.reduce((sum, { areas: own }) => sum + sumOf(own) / row, 0);
  const average = (needed + 2 * sumOf(wingsFilled)) / (2 * wings);
  // In the order of their numbers, all rows about as long; where that does not fit, the widest first.
  const tries = [
    ...[1.05, 1.15, 1.3].map((slack) => ({ order: columns, most: Math.min(plate.width, average * slack) })),
    { order: columns, most: plate.width },
    { order: widestFirst, most: plate.width },
  ];
  for (const { order, most } of tries) {
    const rows: Row[] = wingsFilled.flatMap((filled, wing) => [
      { y: hundredths(wing * wingDepth), filled },
      { y: hundredths(wing * wingDepth + row + corridor), filled },
    ]);
    if (order.every((column) => put(column, rows, { row, most, boxes }))) return boxes;
  }
  throw new Error(`A floor of ${plate.width} by ${plate.depth} m has no room for all of its spaces`);
}

/** Into the first row that has room for it, its parts one behind the other. */
function put(
  { areas, first }: Column,
  rows: readonly Row[],
  { row, most, boxes }: { row: number; most: number; boxes: Box[] },
): boolean {
  const width = sumOf(areas) / row;
  const into = rows.find(({ filled }) => hundredths(filled + width) <= most);
  if (!into) return false;
  const right = hundredths(into.filled + width);
  let y = into.y;
  areas.forEach((area, n) => {
    const isLast = n === areas.length - 1;
    const top = isLast ? hundredths(into.y + row) : hundredths(y + area / (right - into.filled));
    boxes[first + n] = {
      x: into.filled,
      y: hundredths(y),
      width: hundredths(right - into.filled),
      depth: hundredths(top - y),
    };
    y = top;
  });
  into.filled = right;
  return true;
}

/** Neighbours that are small enough stand in one column, at most as many as keep them nearly square. */
function columnsOf(areas: readonly number[], isWide: (area: number) => boolean, row: number): Column[] {
  const columns: Column[] = [];
  let last: Column | undefined;
  areas.forEach((area, n) => {
    if (isWide(area)) {
      last = undefined;
      return;
    }
    const fits = Math.min(mostStacked, Math.max(1, Math.round(row / Math.sqrt(area))));
    const joins =
      last &&
      last.areas.length < fits &&
      last.areas.every((other) => Math.max(area, other) / Math.min(area, other) < 2.5);
    if (last && joins) last.areas.push(area);
    else columns.push((last = { areas: [area], first: n }));
  });
  return columns;
}

/** Equal parts of a room, side by side from its south-western corner; what is left of it is the way to them. */
export function partsWithin(room: Box, count: number, area: number): Box[] {
  const share = Math.min(1, (area * count) / (room.width * room.depth));
  const across = Math.max(
    1,
    Math.min(count, Math.round(Math.sqrt((count * room.width) / (room.depth * share)))),
  );
  const deep = Math.ceil(count / across);
  // A last row that is not full would leave no room for all: as many rows as divide the parts.
  const rows = count % across === 0 ? deep : count % deep === 0 ? deep : 1;
  const perRow = count / rows;
  const width = room.width / perRow;
  const depth = (room.depth * share) / rows;
  return Array.from({ length: count }, (_, n) => {
    const [column, level] = [n % perRow, Math.floor(n / perRow)];
    const x = down(room.x + column * width);
    const y = down(room.y + level * depth);
    return {
      x,
      y,
      width: hundredths(down(room.x + (column + 1) * width) - x),
      depth: hundredths(down(room.y + (level + 1) * depth) - y),
    };
  });
}

export const outlineOf = ({ x, y, width, depth }: Box) => {
  const [east, north] = [hundredths(x + width), hundredths(y + depth)];
  return {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, y],
        [east, y],
        [east, north],
        [x, north],
        [x, y],
      ],
    ],
  };
};

export type Outline = ReturnType<typeof outlineOf>;

const sumOf = (areas: readonly number[]) => areas.reduce((sum, area) => sum + area, 0);
const hundredths = (metres: number) => Math.round(metres * 100) / 100;
const down = (metres: number) => Math.floor(metres * 100 + 1e-6) / 100;
