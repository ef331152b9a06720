import type { Random } from './random.js';

/** Codes, each with the probability that a space has it. */
export type Likely = Record<string, number>;

export const chosen = (random: Random, likely: Likely) =>
  Object.keys(likely).filter((code) => random.chance(likely[code]!));
