import { occupying, type Status, statusAt } from '../../src/rules/index.js';
import { slotMinutes } from '../../src/time/index.js';
import { publicId, uuidOf } from '../../src/platform/index.js';
import type { Resident, Room, World } from './world.js';

const slot = slotMinutes * 60_000;

/** A booking as its owner was told. */
export interface Told {
  owner: Resident;
  id: string;
  version: number;
  status: Status;
  spaceId: string;
  start: number;
  end: number;
  units: number;
}

/** A series as its owner was told. */
export interface SeriesTold {
  owner: Resident;
  id: string;
  dates: readonly string[];
}

/** Where and when something is. */
interface Place {
  spaceId: string;
  start: number;
  end: number;
  units: number;
  /** Further spaces at the same time. */
  others: readonly { spaceId: string; units: number }[];
}

interface Stored {
  id: string;
  version: number;
  status: Status;
  start: number;
  end: number;
  units: number;
  spaceId: string;
  others: Place['others'];
  /** What it goes back to where it is not granted more, and occupies until then. */
  fallback: Place | null;
  expiresAt: number | null;
  checkInBy: number | null;
}

/** What people have been told, and so must be true; and a plain count of who is where. */
export class Model {
  private readonly told = new Map<string, Told>();
  private readonly series: SeriesTold[] = [];
  private readonly waited: { spaceId: string; start: number; end: number }[] = [];
  private stored: Stored[] = [];

  /** An answer that somebody got: the newest of a booking is what counts. */
  acknowledge(owner: Resident, view: Record<string, unknown>): void {
    const { id, version, status, spaceId, start, end, units } = view as unknown as Told & {
      start: string;
      end: string;
    };
    const known = this.told.get(id);
    if (known && known.version >= version) return;
    this.told.set(id, {
      owner: known?.owner ?? owner,
      id,
      version,
      status,
      spaceId,
      start: Date.parse(start),
      end: Date.parse(end),
      units,
    });
  }

  /** A series that somebody has been told of, with all its bookings. */
  acknowledgeSeries(owner: Resident, id: string, bookings: readonly Record<string, unknown>[]): void {
    for (const booking of bookings) this.acknowledge(owner, booking);
    if (this.series.some((one) => one.id === id)) return;
    this.series.push({ owner, id, dates: bookings.map(({ occurrence }) => occurrence as string) });
  }

  someSeries(): readonly SeriesTold[] {
    return this.series;
  }

  /** Somebody waits for this: who takes it when it becomes free is for the line to say. */
  await(spaceId: string, start: number, end: number): void {
    this.waited.push({ spaceId, start, end });
  }

  isWaitedFor(room: Room, start: number, end: number): boolean {
    return this.waited.some((one) => one.spaceId === room.id && one.start < end && start < one.end);
  }

  /** Bookings that somebody may still want to change. */
  open(): Told[] {
    return [...this.told.values()].filter(({ status }) => occupying.includes(status));
  }

  get size(): number {
    return this.told.size;
  }

  /** Whether a room has so many units left, by counting slot by slot, at the last look. */
  hasRoom(room: Room, start: number, end: number, units: number, now: number): boolean {
    const there = this.stored.map((one) => placesOf(one, now).filter(({ spaceId }) => spaceId === room.uuid));
    for (let at = Math.floor(start / slot) * slot; at < end; at += slot) {
      const taken = there
        .map((places) =>
          Math.max(0, ...places.filter((place) => isAt(place, at)).map((place) => place.units)),
        )
        .reduce((sum, taking) => sum + taking, 0);
      if (taken + units > room.capacity) return false;
    }
    return true;
  }

  /** Where what is stored is not what people were told. */
  async differences({ db, now, people }: World): Promise<string[]> {
    const { rows } = await db.query<Omit<Stored, 'id'> & { uuid: string; bookedFor: string }>(
      `SELECT id AS uuid, booked_for AS "bookedFor", version, status, space_id AS "spaceId", extract(epoch FROM starts_at)::float8 * 1000 AS start, extract(epoch FROM ends_at)::float8 * 1000 AS "end", units,
              extract(epoch FROM expires_at)::float8 * 1000 AS "expiresAt", extract(epoch FROM check_in_by)::float8 * 1000 AS "checkInBy",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('spaceId', o.space_id, 'units', o.units)), '[]') FROM booking_space o WHERE o.booking_id = booking.id) AS others,
              (SELECT jsonb_build_object('spaceId', f."spaceId", 'others', f.others, 'start', extract(epoch FROM f."startsAt") * 1000, 'end', extract(epoch FROM f."endsAt") * 1000, 'units', f.units)
               FROM jsonb_to_record(approval -> 'fallback') AS f ("spaceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, units int, others jsonb)
               WHERE status = 'requested' AND approval ? 'fallback') AS fallback
       FROM booking`,
    );
    // What somebody who waited was offered, they find among their holds.
    for (const { uuid, bookedFor, ...row } of rows.filter(({ status }) => status === 'held')) {
      const [id, ownerId] = [publicId('booking', uuid), publicId('member', bookedFor)];
      if (this.told.has(id)) continue;
      const owner = people.find((person) => person.id === ownerId)!;
      this.told.set(id, { ...row, id, owner, spaceId: publicId('space', row.spaceId) });
    }
    const ids = [...this.told.keys()];
    const byUuid = new Map(rows.map((row) => [row.uuid, row]));
    const wrong: string[] = [];
    this.stored = [];
    for (const id of ids) {
      const told = this.told.get(id)!;
      const row = byUuid.get(uuidOf('booking', id)!);
      if (!row || row.version < told.version) {
        wrong.push(
          `${id} was acknowledged as version ${told.version} and is ${row ? `version ${row.version}` : 'lost'}`,
        );
        continue;
      }
      this.stored.push({ ...row, id });
      const isOther =
        row.version === told.version &&
        (row.start !== told.start ||
          row.end !== told.end ||
          row.units !== told.units ||
          !isSame(row, told.status, now));
      if (isOther) wrong.push(`${id} is not what its owner was told: ${JSON.stringify({ told, row })}`);
      if (row.version > told.version)
        this.told.set(id, { ...told, ...row, id, spaceId: publicId('space', row.spaceId) });
    }
    return wrong;
  }
}

/** Where a booking is: in two places where it asks for more, in the one it had once that has run out. */
function placesOf(one: Stored, now: number): Place[] {
  const status = statusAt({ ...one, during: one }, now);
  if (one.fallback) {
    if (status !== 'expired') return [...spread(one), ...spread(one.fallback)];
    return now < one.fallback.end ? spread(one.fallback) : [];
  }
  return occupying.includes(status) ? spread(one) : [];
}

/** A place for each of its spaces. */
const spread = (place: Place): Place[] => [
  place,
  ...place.others.map((share) => ({ ...place, ...share, others: [] })),
];

const isAt = ({ start, end }: Place, at: number) => Math.floor(start / slot) * slot < at + slot && at < end;

const isSame = (row: Omit<Stored, 'id'>, told: Status, now: number) =>
  row.status === told || statusAt({ ...row, during: row }, now) === told || told === 'completed';
