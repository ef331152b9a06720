import type { Status } from './lifecycle.js';

/** How many of a series in a row nobody came to, up to now; `outcomes` go back from the latest. */
export function missedInARow(outcomes: readonly Status[]): number {
  const sinceSomebodyCame = outcomes.findIndex((status) => status !== 'no_show');
  return sinceSomebodyCame === -1 ? outcomes.length : sinceSomebodyCame;
}

/** Whether so many misses in a row end a series; 0 forgives all. */
export const isStruck = (missed: number, { strikesAllowed }: { strikesAllowed: number }): boolean =>
  strikesAllowed > 0 && missed >= strikesAllowed;
