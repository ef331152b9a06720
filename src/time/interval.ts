/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** Half-open, always: `start` belongs to it, `end` does not. */
export interface Interval {
  start: Instant;
  end: Instant;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Periods that only touch do not overlap: one may begin as the other ends. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

export const durationMinutes = ({ start, end }: Interval): number => (end - start) / minute;
