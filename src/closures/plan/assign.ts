import { linearSumAssignment } from 'linear-sum-assignment';
import { type Group, roomFor, seat } from './group.js';
import type { Occupancy, Option, Seat } from './sitter.js';

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
    // Who shares a place with others, or stands in their way in part, may find it full once they sit: those are assigned again.
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
  const rows = groups.map((group) =>
    group.options.flatMap((option) => {
      const room = roomFor(group, option, free);
      return room === 0 ? [] : [{ key: keyOf(option), value: option, room, cost: costOf(group, option) }];
    }),
  );
  const chosen = cheapest(rows);
  return groups.filter((group, n) => {
    const option = chosen[n];
    if (!option || roomFor(group, option, free) === 0) return true;
    seat(group, option, free);
    assigned.push({ group, option });
    return false;
  });
}

const keyOf = ({ spaceId, shift = 0 }: Seat): string => (shift === 0 ? spaceId : `${spaceId} ${shift}`);

interface Cell<T> {
  /** What several rows compete for has the same. */
  key: string;
  value: T;
  /** How many rows may have it. */
  room: number;
  cost: number;
}

/** For each row one of its cells, so that as many as can be have one and the sum of what they cost is least; undefined for the others. */
export function cheapest<T>(rows: readonly (readonly Cell<T>[])[]): (T | undefined)[] {
  const columns = new Map<string, { count: number; wanted: number; room: number; first: number }>();
  for (const { key, room } of rows.flat()) {
    const column = columns.get(key);
    if (column) {
      column.wanted++;
      column.room = Math.max(column.room, room);
    } else columns.set(key, { count: 0, wanted: 1, room, first: 0 });
  }
  let width = 0;
  const keys: string[] = [];
  for (const [key, column] of columns) {
    column.count = Math.min(column.wanted, column.room);
    column.first = width;
    width += column.count;
    for (let n = 0; n < column.count; n++) keys.push(key);
  }
  if (width === 0) return rows.map(() => undefined);
  const matrix = rows.map((row, n) => {
    const costs = new Float64Array(width + rows.length).fill(impossible);
    for (const { key, cost } of row) {
      const { first, count } = columns.get(key)!;
      costs.fill(cost, first, first + count);
    }
    costs[width + n] = nowhere;
    return costs;
  });
  const { rowAssignments } = linearSumAssignment(matrix, { maximaze: false });
  return rows.map((row, n) => row.find(({ key }) => key === keys[rowAssignments[n]!])?.value);
}
