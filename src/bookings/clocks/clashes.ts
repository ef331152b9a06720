import type { Instant } from '../../time/index.js';

/** Units of a pool that a booking has, or would have. */
export interface Stay {
  bookingId: string;
  poolId: number;
  start: Instant;
  end: Instant;
  units: number;
}

/**
 * Whom each of some bookings would be in the way of: those who have units of the same pool at a moment when more of it
 * would be taken than there is.
 */
export function clashesOf(
  stays: readonly Stay[],
  capacities: ReadonlyMap<number, number>,
  of: ReadonlySet<string>,
): Map<string, Set<string>> {
  const clashes = new Map<string, Set<string>>();
  const edges = stays
    .flatMap((stay) => [
      { at: stay.start, begins: true, stay },
      { at: stay.end, begins: false, stay },
    ])
    // Who leaves at a moment has left when others come.
    .toSorted((a, b) => a.at - b.at || Number(a.begins) - Number(b.begins));
  const present = new Map<number, Set<Stay>>();
  for (const { begins, stay } of edges) {
    const here = present.get(stay.poolId) ?? new Set();
    present.set(stay.poolId, here);
    if (!begins) {
      here.delete(stay);
      continue;
    }
    here.add(stay);
    const taken = [...here].reduce((sum, { units }) => sum + units, 0);
    if (taken <= (capacities.get(stay.poolId) ?? 0)) continue;
    for (const { bookingId } of here) {
      if (!of.has(bookingId)) continue;
      const others = clashes.get(bookingId) ?? new Set();
      for (const other of here) if (other.bookingId !== bookingId) others.add(other.bookingId);
      clashes.set(bookingId, others);
    }
  }
  return clashes;
}
