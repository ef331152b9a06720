import { apart, floorsOfTeams } from './teams.js';
import { assign } from './assign.js';
import { firstFit } from './first-fit.js';
import { alone, type Group, grouped } from './group.js';
import { makeRoom } from './make-room.js';
import { seatParties } from './parties.js';
import { rounds } from './rounds.js';
import { countKept, type Occupancy, type Placing, type Sitter } from './sitter.js';

/**
 * Gives everybody who has to make way another place at the same time, as many as can be: bookings of several spaces, all
 * of them or none; those who compete are assigned together, series as a whole first; then whoever has found nothing is
 * made room for. Never fewer than first-fit keeps. What it places is taken in `free`.
 */
export const place = (sitters: readonly Sitter[], free: Occupancy): Placing =>
  best(
    sitters,
    free,
    sitters.some(({ party }) => party !== undefined) ? [largeFirst, smallFirst, lucky] : [largeFirst, lucky],
  );

/**
 * Gives those whom `place` has left without one a place at another time, where they have any such; nobody else loses
 * theirs, or the time that it is at.
 */
export function placeAtOtherTimes(sitters: readonly Sitter[], placing: Placing, free: Occupancy): void {
  const left = sitters.filter(({ id, otherTimes }) => !placing.has(id) && otherTimes?.length);
  const found = best(left, free, [
    () => {
      const groups = left.map((sitter): Group => ({ sitters: [sitter], options: sitter.otherTimes! }));
      const done = assign(groups, free, (_, { cost }) => cost);
      return new Map(done.map(({ group, option }) => [group.sitters[0]!.id, option]));
    },
    () => firstFit(left, free, atOtherTimes),
  ]);
  for (const [id, seat] of found) placing.set(id, seat);
  makeRoom(sitters, placing, free, atOtherTimes);
}

const atOtherTimes = ({ otherTimes = [] }: Sitter) => otherTimes;

type Way = (sitters: readonly Sitter[], free: Occupancy) => Placing;

/** The way that keeps most; of equals, the first. Where one keeps everybody, no other is tried. */
function best(sitters: readonly Sitter[], free: Occupancy, ways: readonly Way[]): Placing {
  const all = new Set(sitters.map(({ party, id }) => party ?? id)).size;
  let placing: Placing = new Map();
  let kept = -1;
  for (const way of ways) {
    if (kept === all) break;
    const found = way(sitters, free);
    for (const sitter of sitters) {
      const seat = found.get(sitter.id);
      if (seat) free.giveBack(sitter, seat);
    }
    const count = countKept(sitters, found);
    if (count > kept) [placing, kept] = [found, count];
  }
  for (const sitter of sitters) {
    const seat = placing.get(sitter.id);
    if (seat) free.take(sitter, seat);
  }
  return placing;
}

const largeFirst: Way = (sitters, free) => {
  const placing: Placing = new Map();
  seatParties(sitters, placing, free);
  assignSingles(sitters, placing, free);
  makeRoom(sitters, placing, free);
  seatParties(sitters, placing, free);
  return placing;
};

/** What a booking takes that has several spaces may be what several others need. */
const smallFirst: Way = (sitters, free) => {
  const placing: Placing = new Map();
  assignSingles(sitters, placing, free);
  makeRoom(sitters, placing, free);
  seatParties(sitters, placing, free);
  return placing;
};

/** Where first-fit is luckier, its luck is ours. */
const lucky: Way = (sitters, free) => {
  const placing = firstFit(sitters, free);
  makeRoom(sitters, placing, free);
  seatParties(sitters, placing, free);
  return placing;
};

function assignSingles(sitters: readonly Sitter[], placing: Placing, free: Occupancy): void {
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
          placing.set(id, option);
          if (team !== undefined && !floorOf.has(team)) floorOf.set(team, floors.get(team) ?? option.floorId);
        }
    }
  };
  const { series, singles } = grouped(sitters.filter(({ party }) => party === undefined));
  run(series);
  const leftOfSeries = series.flatMap((group) => group.sitters).filter(({ id }) => !placing.has(id));
  run([...singles, ...leftOfSeries.map(alone)]);
}
