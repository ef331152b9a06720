interface Point {
  onCurve: boolean;
  endContour: boolean;
  x: number;
  y: number;
  copy(): Point;
}

export interface Outline {
  points: Point[];
}

const onCurve = 1;

/** An outline as TrueType's table `glyf` has it, without what would make it shorter; and how far left it begins. */
export function outlineBytes({ points }: Outline): { bytes: Buffer; left: number } {
  if (points.length === 0) return { bytes: Buffer.alloc(0), left: 0 };
  const xs = points.map(({ x }) => Math.round(x));
  const ys = points.map(({ y }) => Math.round(y));
  const left = Math.min(...xs);
  const ends = points.flatMap(({ endContour }, n) => (endContour ? [n] : []));
  const head = [ends.length, left, Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const words = (numbers: readonly number[]) => {
    const bytes = Buffer.alloc(2 * numbers.length);
    for (const [n, number] of numbers.entries()) bytes.writeInt16BE(number, 2 * n);
    return bytes;
  };
  const steps = (all: readonly number[]) => words(all.map((at, n) => at - (all[n - 1] ?? 0)));
  const noInstructions = 0;
  const parts = [
    words([...head, ...ends, noInstructions]),
    Buffer.from(points.map((point) => (point.onCurve ? onCurve : 0))),
    steps(xs),
    steps(ys),
  ];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  // Each begins at a multiple of four.
  return { bytes: Buffer.concat([...parts, Buffer.alloc(-length & 3)]), left };
}
