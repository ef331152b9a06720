import { inTurn, seatAll } from './parties.js';
import type { Occupancy, Option, Placing, Sitter } from './sitter.js';

/** Whoever comes first takes the best that is free: what a plan is measured against, and never falls below. */
export function firstFit(
  sitters: readonly Sitter[],
  free: Occupancy,
  optionsOf: (sitter: Sitter) => readonly Option[] = ({ options }) => options,
): Placing {
  const placing: Placing = new Map();
  for (const members of inTurn(sitters)) {
    const taken = new Set<string>();
    const options: Option[] = [];
    for (const member of members) {
      const option = optionsOf(member).find((one) => !taken.has(one.spaceId) && free.room(member, one) > 0);
      if (!option) break;
      taken.add(option.spaceId);
      options.push(option);
    }
    if (options.length === members.length) seatAll(members, options, placing, free);
  }
  return placing;
}
