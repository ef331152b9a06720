import { day, hour, minute } from '../time/index.js';

const second = minute / 60;

/** How long after each attempt that failed the next one comes; after the last of them a message is given up. */
const pauses = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
] as const;

/** Up to a fifth sooner or later, so that not all that failed together comes back together. */
const jitter = 0.2;

/** Milliseconds until the next attempt after so many; undefined where there is none. */
export function pauseAfter(attempts: number, random: () => number = Math.random): number | undefined {
  const pause = pauses[attempts - 1];
  return pause === undefined ? undefined : Math.round(pause * (1 + jitter * (2 * random() - 1)));
}
