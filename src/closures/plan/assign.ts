import { linearSumAssignment } from 'linear-sum-assignment';
import { type Group, roomFor, seat } from './group.js';
import type { Occupancy, Option } from './sitter.js';

/** More rows than that are assigned in parts: the time grows with the cube. */
const mostRows = 60;
/** Many times what any place costs: nobody stays without one so that others have shorter ways. */
const nowhere = 1e6;
const impossible = 1e9;

export interface Assigned {
  group: Group;
  option: Option;
}

/**
 * Gives those who compete places of least cost in sum: all of them are looked at together. Whoever finds none is left.
 * `costOf` is what a place costs a group.
 */
export function assign(
  groups: readonly Group[],
  free: Occupancy,
  costOf: (group: Group, option: Option) => number,
): Assigned[] {
  const assigned: Assigned[] = [];
  for (let from = 0; from < groups.length; from += mostRows) {
    let waiting = groups.slice(from, from + mostRows);
    // Who shares a place with others may find it full once they sit: those are assigned again.
    for (let seated = -1; waiting.length > 0 && seated !== assigned.length;) {
      seated = assigned.length;
      waiting = assignOnce(waiting, free, costOf, assigned);
    }
  }
  return assigned;
}

/** Answers those who are left. */
function assignOnce(
  groups: readonly Group[],
  free: Occupancy,
  costOf: (group: Group, option: Option) => number,
  assigned: Assigned[],
): Group[] {
  const places = new Map<string, { columns: number; wanted: number; room: number; first: number }>();
  const rows = groups.map((group) =>
    group.options.flatMap((option) => {
      const room = roomFor(group, option.spaceId, free);
      if (room === 0) return [];
      const place = places.get(option.spaceId);
      if (place) {
        place.wanted++;
        place.room = Math.max(place.room, room);
      } else places.set(option.spaceId, { columns: 0, wanted: 1, room, first: 0 });
      return [{ option, cost: costOf(group, option) }];
    }),
  );
  let width = 0;
  const spaceOf: string[] = [];
  for (const [spaceId, place] of places) {
    place.columns = Math.min(place.wanted, place.room);
    place.first = width;
    width += place.columns;
    for (let n = 0; n < place.columns; n++) spaceOf.push(spaceId);
  }
  if (width === 0) return [...groups];
  const matrix = rows.map((row, n) => {
    const costs = new Float64Array(width + groups.length).fill(impossible);
    for (const { option, cost } of row) {
      const { first, columns } = places.get(option.spaceId)!;
      costs.fill(cost, first, first + columns);
    }
    costs[width + n] = nowhere;
    return costs;
  });
  const { rowAssignments } = linearSumAssignment(matrix, { maximaze: false });
  return groups.filter((group, n) => {
    const spaceId = spaceOf[rowAssignments[n]!];
    const chosen = rows[n]!.find(({ option }) => option.spaceId === spaceId);
    if (!chosen || roomFor(group, chosen.option.spaceId, free) === 0) return true;
    seat(group, chosen.option.spaceId, free);
    assigned.push({ group, option: chosen.option });
    return false;
  });
}
