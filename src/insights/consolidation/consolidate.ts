import { type Interval, overlaps } from '../../time/index.js';

/** A space that bookings can be moved to or from. */
export interface Room {
  id: string;
  floorId: string;
  /** Bookings move between rooms of one kind alone. */
  kind: string;
  /** Units that may be in use at once, and people that it holds. */
  capacity: number;
  isShared: boolean;
  /** Neither a part of another nor made of any: only then what is booked there is all that is in the way. */
  standsAlone: boolean;
  amenities: ReadonlySet<string>;
  /** What it asks of whoever books it. */
  demands: ReadonlySet<string>;
  /** Whose members alone may book it. */
  leasedBy?: string;
  /** When one may be in it. */
  open: readonly Interval[];
  setUpMinutes: number;
  cleanUpMinutes: number;
}

export interface Stay {
  bookingId: string;
  roomId: string;
  tenantId: string;
  during: Interval;
  /** With the time that is kept free around it. */
  occupies: Interval;
  units: number;
  people: number;
  isMovable: boolean;
}

interface Move {
  bookingId: string;
  from: string;
  to: string;
  during: Interval;
}

export interface Consolidation {
  /** Floors on which nothing would be left, in the order in which they were emptied. */
  emptied: string[];
  moves: Move[];
}

/**
 * Empties floors, those with the fewest bookings first, by moving what is there to floors that stay in use: at its
 * time, to the same kind of room with at least what it has, and never more than that holds. A floor from which one
 * booking cannot move stays as it is. What is booked beside them, at other times, is only in the way.
 */
export function consolidate(
  rooms: readonly Room[],
  stays: readonly Stay[],
  beside: readonly Stay[] = [],
): Consolidation {
  const roomById = new Map(rooms.map((room) => [room.id, room]));
  const inRoom = new Map<string, Stay[]>();
  for (const stay of [...stays, ...beside]) push(inRoom, stay.roomId, stay);
  const onFloor = new Map<string, Stay[]>();
  for (const stay of stays) push(onFloor, roomById.get(stay.roomId)!.floorId, stay);

  const emptied: string[] = [];
  const moves = new Map<string, Move>();
  const candidates = [...onFloor.keys()].toSorted(
    (a, b) => onFloor.get(a)!.length - onFloor.get(b)!.length || (a < b ? -1 : 1),
  );
  for (const floorId of candidates) {
    const leaving = onFloor.get(floorId)!;
    if (leaving.some(({ isMovable }) => !isMovable)) continue;
    const targets = rooms.filter(
      (room) => room.floorId !== floorId && onFloor.has(room.floorId) && !emptied.includes(room.floorId),
    );
    const placed: [Stay, Stay][] = [];
    // The largest first: they have the least choice.
    for (const stay of leaving.toSorted((a, b) => b.people - a.people || b.units - a.units)) {
      const from = roomById.get(stay.roomId)!;
      const to = targets
        .filter((room) => suits(room, from, stay) && fits(room, stay, inRoom.get(room.id) ?? []))
        .toSorted((a, b) => a.capacity - b.capacity || (a.id < b.id ? -1 : 1))[0];
      if (!to) break;
      const there = { ...stay, roomId: to.id, units: unitsIn(to, stay), occupies: around(stay.during, to) };
      push(inRoom, to.id, there);
      placed.push([stay, there]);
    }
    if (placed.length < leaving.length) {
      for (const [, there] of placed) drop(inRoom, there);
      continue;
    }
    emptied.push(floorId);
    onFloor.delete(floorId);
    for (const [stay, there] of placed) {
      drop(inRoom, stay);
      push(onFloor, roomById.get(there.roomId)!.floorId, there);
      // What has made room twice is told once.
      const from = moves.get(stay.bookingId)?.from ?? stay.roomId;
      moves.set(stay.bookingId, {
        bookingId: stay.bookingId,
        from,
        to: there.roomId,
        during: stay.during,
      });
    }
  }
  return { emptied, moves: [...moves.values()] };
}

/** Whoever takes a room takes all of it, unless it is shared. */
const unitsIn = (room: Room, { units }: Stay) => (room.isShared ? units : room.capacity);

const around = ({ start, end }: Interval, { setUpMinutes, cleanUpMinutes }: Room): Interval => ({
  start: start - setUpMinutes * 60_000,
  end: end + cleanUpMinutes * 60_000,
});

function suits(room: Room, from: Room, { people, tenantId, during }: Stay): boolean {
  return (
    room.kind === from.kind &&
    room.isShared === from.isShared &&
    room.standsAlone &&
    room.capacity >= people &&
    (room.leasedBy === undefined || room.leasedBy === tenantId) &&
    isWithin(from.amenities, room.amenities) &&
    isWithin(room.demands, from.demands) &&
    room.open.some(({ start, end }) => start <= during.start && during.end <= end)
  );
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) =>
  [...some].every((one) => all.has(one));

/** Whether there is room at every moment: it is tightest where something begins. */
function fits(room: Room, stay: Stay, others: readonly Stay[]): boolean {
  const wanted = { ...stay, units: unitsIn(room, stay), occupies: around(stay.during, room) };
  const beside = others.filter(({ occupies }) => overlaps(occupies, wanted.occupies));
  return [wanted, ...beside].every(({ occupies: { start } }) => {
    const moment = Math.max(start, wanted.occupies.start);
    const taken = beside
      .filter(({ occupies }) => occupies.start <= moment && moment < occupies.end)
      .reduce((sum, { units }) => sum + units, 0);
    return taken + wanted.units <= room.capacity;
  });
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function drop(inRoom: Map<string, Stay[]>, stay: Stay): void {
  const list = inRoom.get(stay.roomId)!;
  list.splice(list.indexOf(stay), 1);
}
