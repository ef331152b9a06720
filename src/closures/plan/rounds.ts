import type { Group } from './group.js';

/** Those of whom any two want to be somewhere at one moment, so that they compete; the earliest first. */
export function rounds(groups: readonly Group[]): Group[][] {
  const waiting = groups
    .map((group) => ({ group, during: firstOf(group) }))
    .sort((a, b) => a.during.end - b.during.end || a.during.start - b.during.start);
  const found: Group[][] = [];
  let from = 0;
  const taken = new Set<Group>();
  for (; from < waiting.length; from++) {
    if (taken.has(waiting[from]!.group)) continue;
    // All that are there in the last moment of the first to leave.
    const moment = waiting[from]!.during.end;
    const there = waiting.filter(({ group, during }) => !taken.has(group) && during.start < moment);
    for (const { group } of there) taken.add(group);
    found.push(there.map(({ group }) => group));
  }
  return found;
}

const firstOf = ({ sitters }: Group) =>
  sitters.map(({ during }) => during).reduce((first, other) => (other.start < first.start ? other : first));
