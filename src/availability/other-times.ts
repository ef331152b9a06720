import { day, durationMinutes, type Instant, type Interval, minute, overlaps } from '../time/index.js';
import { nextFree, type SlotLine, takenIntervals } from './free-time.js';

/** How many other times are offered. */
export const mostOtherTimes = 2;
const searchDays = 3;
const startStepMinutes = 15;
const mostConflicts = 10;

/** How far another time is looked for. */
export const stretchFrom = ({ start, end }: Interval): Interval => ({
  start,
  end: Math.max(start + searchDays * day, end + day),
});

/** Starts from a missed one on at which the same length is free and fits the rules. */
export function laterStarts(
  barred: SlotLine,
  missed: Interval,
  { now, most }: { now: Instant; most: number },
  fits: (during: Interval) => boolean,
): Instant[] {
  const minutes = durationMinutes(missed);
  const found: Instant[] = [];
  let from = Math.max(missed.start, now);
  while (found.length < most) {
    const start = nextFree(barred, from, minutes, startStepMinutes);
    if (start === undefined) break;
    const fit = fits({ start, end: start + minutes * minute });
    if (fit) found.push(start);
    from = start + (fit ? minutes : startStepMinutes) * minute;
  }
  return found;
}

/** The taken stretches that a wish ran into. */
export const conflictsOf = (taken: SlotLine, during: Interval): Interval[] =>
  takenIntervals(taken)
    .filter((one) => overlaps(one, during))
    .slice(0, mostConflicts);
