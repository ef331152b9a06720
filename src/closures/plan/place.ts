import { apart, floorsOfTeams } from './teams.js';
import { assign } from './assign.js';
import { firstFit } from './first-fit.js';
import { alone, type Group, grouped } from './group.js';
import { makeRoom } from './make-room.js';
import { rounds } from './rounds.js';
import type { Occupancy, Placing, Sitter } from './sitter.js';

/**
 * Gives everybody who has to make way another place at the same time, as many as can be: those who compete are assigned
 * together, series as a whole first, then whoever has found nothing is made room for. Never fewer than first-fit keeps.
 * What it places is taken in `free`.
 */
export function place(sitters: readonly Sitter[], free: Occupancy): Placing {
  const best = assigned(sitters, free);
  if (best.size === sitters.length) return best;
  // Somebody is left. Where first-fit is luckier, its luck is ours.
  undo(sitters, best, free);
  const lucky = firstFit(sitters, free);
  makeRoom(sitters, lucky, free);
  if (lucky.size > best.size) return lucky;
  undo(sitters, lucky, free);
  for (const sitter of sitters) {
    const spaceId = best.get(sitter.id);
    if (spaceId !== undefined) free.take(sitter, spaceId);
  }
  return best;
}

function undo(sitters: readonly Sitter[], placing: Placing, free: Occupancy): void {
  for (const sitter of sitters) {
    const spaceId = placing.get(sitter.id);
    if (spaceId !== undefined) free.giveBack(sitter, spaceId);
  }
}

function assigned(sitters: readonly Sitter[], free: Occupancy): Placing {
  const placing: Placing = new Map();
  /** Where a team has begun to sit, the others join it. */
  const floorOf = new Map<string, string>();
  const run = (groups: readonly Group[]) => {
    for (const round of rounds(groups)) {
      const floors = floorsOfTeams(round, free, floorOf);
      const done = assign(round, free, ({ sitters: [first] }, { floorId, cost }) => {
        const together = first?.team === undefined ? undefined : floors.get(first.team);
        return together === undefined || together === floorId ? cost : cost + apart;
      });
      for (const { group, option } of done)
        for (const { id, team } of group.sitters) {
          placing.set(id, option.spaceId);
          if (team !== undefined && !floorOf.has(team)) floorOf.set(team, floors.get(team) ?? option.floorId);
        }
    }
  };
  const { series, singles } = grouped(sitters);
  run(series);
  const leftOfSeries = series.flatMap((group) => group.sitters).filter(({ id }) => !placing.has(id));
  run([...singles, ...leftOfSeries.map(alone)]);
  makeRoom(sitters, placing, free);
  return placing;
}
