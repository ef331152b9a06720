import type { Group } from './group.js';
import type { Occupancy } from './sitter.js';
import { roomFor } from './group.js';

/** What it is worth to sit with one's own people, in metres. */
export const apart = 120;
/** What it costs a team, in metres, that one of them finds nothing on a floor. */
const leftOut = 1_000;

const teamOf = ({ sitters }: Group): string | undefined => sitters[0]!.team;

/** For each team of several in a round the floor that suits them best as a whole. */
export function floorsOfTeams(
  groups: readonly Group[],
  free: Occupancy,
  settled: ReadonlyMap<string, string>,
): Map<string, string> {
  const teams = new Map<string, Group[]>();
  for (const group of groups) {
    const team = teamOf(group);
    if (team === undefined) continue;
    const others = teams.get(team);
    if (others) others.push(group);
    else teams.set(team, [group]);
  }
  const floors = new Map<string, string>();
  for (const [team, members] of teams) {
    const floor = settled.get(team) ?? (members.length > 1 ? bestFloor(members, free) : undefined);
    if (floor !== undefined) floors.set(team, floor);
  }
  return floors;
}

function bestFloor(members: readonly Group[], free: Occupancy): string | undefined {
  const costs = new Map<string, { places: Set<string>; cost: number; served: number }>();
  for (const member of members) {
    const best = new Map<string, number>();
    for (const option of member.options) {
      const { spaceId, floorId, cost } = option;
      if (roomFor(member, option, free) === 0) continue;
      best.set(floorId, Math.min(cost, best.get(floorId) ?? Infinity));
      let floor = costs.get(floorId);
      if (!floor) costs.set(floorId, (floor = { places: new Set(), cost: 0, served: 0 }));
      floor.places.add(spaceId);
    }
    for (const [floorId, cost] of best) {
      const floor = costs.get(floorId)!;
      floor.cost += cost;
      floor.served++;
    }
  }
  const total = ({ places, cost, served }: { places: Set<string>; cost: number; served: number }) =>
    cost + leftOut * (members.length - Math.min(served, places.size));
  const [first] = [...costs].sort(([, a], [, b]) => total(a) - total(b));
  return first?.[0];
}
