import type { Interval } from '../../time/index.js';

interface Fragments {
  /** Unit seconds that are free. */
  free: number;
  /** Of those, in pieces that are shorter than was asked for. */
  short: number;
  pieces: number;
  shortPieces: number;
}

/**
 * The free pieces of a space while it is open: place by place, for a place of a shared space is as free as a room. What
 * is booked takes the lowest places, as if everybody had moved together.
 */
export function fragmentsOf(
  open: readonly Interval[],
  booked: readonly { during: Interval; units: number }[],
  units: number,
  shortest: number,
): Fragments {
  const found = { free: 0, short: 0, pieces: 0, shortPieces: 0 };
  for (const period of open) {
    const edges = [
      ...new Set([period.start, period.end, ...booked.flatMap(({ during }) => [during.start, during.end])]),
    ]
      .filter((edge) => period.start <= edge && edge <= period.end)
      .toSorted((a, b) => a - b);
    const stretches = edges.slice(0, -1).map((start, n) => ({
      start,
      end: edges[n + 1]!,
      taken: booked
        .filter(({ during }) => during.start <= start && start < during.end)
        .reduce((sum, one) => sum + one.units, 0),
    }));
    for (let place = 0; place < units; place++) {
      let begun: number | undefined;
      for (const { start, end, taken } of [
        ...stretches,
        { start: period.end, end: period.end, taken: units },
      ]) {
        if (taken <= place && start < end) begun ??= start;
        else if (begun !== undefined) {
          const length = start - begun;
          found.free += length;
          found.pieces++;
          if (length < shortest) {
            found.short += length;
            found.shortPieces++;
          }
          begun = undefined;
        }
      }
    }
  }
  return { ...found, free: found.free / 1000, short: found.short / 1000 };
}
