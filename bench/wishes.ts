import type { ClientBase } from 'pg';
import { type Random, randomFor } from '../src/demo/random.js';
import { day, type Interval, minute } from '../src/time/index.js';

export interface Space {
  id: string;
  poolId: number;
  capacity: number;
  kind: string;
}

/** `uniform`: any space; `hot`: 80 % want one of twenty spaces; `rivals`: all want the same room. */
export type Spread = 'uniform' | 'hot' | 'rivals';

export interface Wish {
  space: Space;
  during: Interval;
  units: number;
}

/** Days ahead in which the bench books, beginning with the day after tomorrow. */
export const daysBooked = 60;
const rivalsDays = 14;
const hotShare = 0.8;

/** Spaces that anybody may book at any hour that the bench asks for. */
export async function bookableSpaces(db: ClientBase): Promise<Space[]> {
  const { rows } = await db.query<Space>(
    `SELECT s.id, s.pool_id AS "poolId", p.capacity, s.kind FROM space s JOIN pool p ON p.id = s.pool_id
     WHERE s.status = 'active' AND s.kind NOT IN ('event_hall', 'other') AND s.parent_id IS NULL AND NOT EXISTS (SELECT FROM lease l WHERE l.space_id = s.id)
     ORDER BY s.pool_id`,
  );
  return rows;
}

/** Wishes of a quarter of an hour to two hours in working time; the same ones for the same purpose. */
export function wishing(spaces: readonly Space[], spread: Spread, purpose: string): () => Wish {
  const random = randomFor(purpose);
  const hot = hotSpaces(spaces);
  const room = hot.find(({ kind }) => kind === 'meeting_room') ?? hot[0]!;
  const firstDay = Math.floor(Date.now() / day) + 2;
  const spaceFor = (): Space => {
    if (spread === 'rivals') return room;
    return random.pick(spread === 'hot' && random.chance(hotShare) ? hot : spaces);
  };
  const days = spread === 'rivals' ? rivalsDays : daysBooked;
  return () => {
    const space = spaceFor();
    return {
      space,
      during: periodFrom(random, (firstDay + random.whole(0, days - 1)) * day),
      units: isShared(space) ? 1 : space.capacity,
    };
  };
}

/** Rooms and offices are booked whole, seats and benches one by one. */
const isShared = ({ kind }: Space) => ['desk_area', 'lab', 'desk', 'bench'].includes(kind);

/** Working time of the campus begins at midnight UTC. */
function periodFrom(random: Random, midnight: number): Interval {
  const start = midnight + random.whole(0, 39) * 15 * minute;
  return { start, end: start + random.whole(1, 8) * 15 * minute };
}

/** Four meeting rooms, and sixteen spaces that many share. */
function hotSpaces(spaces: readonly Space[]): Space[] {
  const rooms = spaces.filter(({ kind }) => kind === 'meeting_room');
  const shared = spaces.filter((space) => space.capacity >= 8 && isShared(space));
  return [...spreadOut(rooms, 4), ...spreadOut(shared, 16)];
}

const spreadOut = <T>(from: readonly T[], count: number): T[] =>
  Array.from(
    { length: Math.min(count, from.length) },
    (_, n) => from[Math.floor((n * from.length) / count)]!,
  );
