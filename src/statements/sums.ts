import type { Line } from './lines/line.js';

export interface Sum {
  lines: number;
  minutes: number;
  amountCents: number;
}

/** What lines come to. Sums are of rounded lines and never rounded themselves, so that all of them agree. */
export const sumOf = (lines: readonly Line[]): Sum => ({
  lines: lines.length,
  minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
  amountCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
});

/** The lines by something, each with its sum; what costs most comes first. */
export function sumsBy<K extends string | null>(
  lines: readonly Line[],
  keyOf: (line: Line) => K,
): { key: K; last: Line; sum: Sum }[] {
  const groups = new Map<K, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups]
    .map(([key, group]) => ({ key, last: group.at(-1)!, sum: sumOf(group) }))
    .toSorted(
      (a, b) =>
        b.sum.amountCents - a.sum.amountCents ||
        b.sum.minutes - a.sum.minutes ||
        ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    );
}
