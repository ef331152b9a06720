import type { Occupancy, Placing, Sitter } from './sitter.js';

/** Whoever comes first takes the best that is free: what a plan is measured against, and never falls below. */
export function firstFit(sitters: readonly Sitter[], free: Occupancy): Placing {
  const placing: Placing = new Map();
  for (const sitter of [...sitters].sort((a, b) => a.during.start - b.during.start)) {
    const option = sitter.options.find(({ spaceId }) => free.room(sitter, spaceId) > 0);
    if (!option) continue;
    free.take(sitter, option.spaceId);
    placing.set(sitter.id, option.spaceId);
  }
  return placing;
}
