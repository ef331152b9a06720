import { cheapest } from './assign.js';
import { bookingOf, type Occupancy, type Option, type Placing, type Sitter } from './sitter.js';
import { apart } from './teams.js';

/** So many floors are tried as the one on which a booking's spaces are together. */
const mostFloors = 6;

/** The spaces of each booking that has several; the largest first, then the earliest: they are the hardest to place. */
export function parties(sitters: readonly Sitter[]): Sitter[][] {
  const byBooking = new Map<string, Sitter[]>();
  for (const sitter of sitters) {
    if (sitter.party === undefined) continue;
    const members = byBooking.get(sitter.party);
    if (members) members.push(sitter);
    else byBooking.set(sitter.party, [sitter]);
  }
  return [...byBooking.values()].sort(
    (a, b) => b.length - a.length || a[0]!.during.start - b[0]!.during.start,
  );
}

/** Seats each of these bookings that has no place yet, all of its spaces or none. */
export function seatParties(sitters: readonly Sitter[], placing: Placing, free: Occupancy): void {
  for (const members of parties(sitters)) {
    if (placing.has(members[0]!.id)) continue;
    for (const options of waysToSit(members, free)) if (seatAll(members, options, placing, free)) break;
  }
}

/** Takes a place for each, or none. */
export function seatAll(
  members: readonly Sitter[],
  options: readonly Option[],
  placing: Placing,
  free: Occupancy,
): boolean {
  const seated: Sitter[] = [];
  for (const [n, member] of members.entries()) {
    const option = options[n]!;
    // Two places may draw on one: a hall, and its half.
    if (free.room(member, option) === 0) {
      for (const [m, other] of seated.entries()) free.giveBack(other, options[m]!);
      return false;
    }
    free.take(member, option);
    seated.push(member);
  }
  for (const [n, { id }] of members.entries()) placing.set(id, options[n]!);
  return true;
}

/** A place for each, the ways that cost least first: together on one of the floors that suit them, or wherever it is. */
function waysToSit(members: readonly Sitter[], free: Occupancy): Option[][] {
  const open = members.map((member) => member.options.filter((option) => free.room(member, option) > 0));
  const ways = [...floorsFor(open), undefined].flatMap((floor) => {
    const cost = (option: Option) =>
      floor === undefined || option.floorId === floor ? option.cost : option.cost + apart;
    const chosen = cheapest(
      open.map((options) =>
        options.map((option) => ({ key: option.spaceId, value: option, room: 1, cost: cost(option) })),
      ),
    );
    if (chosen.includes(undefined)) return [];
    const places = chosen as Option[];
    return [{ places, cost: places.reduce((sum, option) => sum + option.cost, 0) + scattered(places) }];
  });
  return ways.sort((a, b) => a.cost - b.cost).map(({ places }) => places);
}

/** What it costs that they are not all on one floor. */
const scattered = (places: readonly Option[]): number =>
  apart * (new Set(places.map(({ floorId }) => floorId)).size - 1);

/** Those on which most of them find a place, at the least cost. */
function floorsFor(open: readonly (readonly Option[])[]): string[] {
  const floors = new Map<string, { served: number; cost: number }>();
  for (const options of open) {
    const best = new Map<string, number>();
    for (const { floorId, cost } of options) best.set(floorId, Math.min(cost, best.get(floorId) ?? Infinity));
    for (const [floorId, cost] of best) {
      const floor = floors.get(floorId) ?? { served: 0, cost: 0 };
      floors.set(floorId, { served: floor.served + 1, cost: floor.cost + cost });
    }
  }
  return [...floors]
    .sort(([, a], [, b]) => b.served - a.served || a.cost - b.cost)
    .slice(0, mostFloors)
    .map(([floorId]) => floorId);
}

/** Sitters in the order of their start, those of one booking together. */
export function inTurn(sitters: readonly Sitter[]): Sitter[][] {
  const turns = new Map<string, Sitter[]>();
  for (const sitter of [...sitters].sort((a, b) => a.during.start - b.during.start)) {
    const turn = turns.get(bookingOf(sitter));
    if (turn) turn.push(sitter);
    else turns.set(bookingOf(sitter), [sitter]);
  }
  return [...turns.values()];
}
