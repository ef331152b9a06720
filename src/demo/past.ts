import type { Booking } from './bookings.js';
import { dayMinutes, instantOf, localDay, weekday } from './calendar.js';
import type { DemoCampus } from './campus.js';
import { holidays } from './hong-kong-holidays.js';
import { idsFor } from './ids.js';
import { Occupancy } from './occupancy.js';
import { randomFor, type Random } from './random.js';
import type { SpaceKind } from './space-kinds.js';
import { buffersOf } from './terms.js';
import { aroundToday, type Days, type Wish, wishes } from './wishes.js';

/** A step in a booking's life, as its history has it. */
export interface Turn {
  booking_id: string;
  version: number;
  at: string;
  actor_id: string;
  door: 'seed' | 'clock';
  type: string;
  changed: readonly string[];
  status: Booking['status'];
  ends_at: string;
  checked_in_at: string | null;
}

const monthsBack = 2;
const onAWorkingDay = 150;
const graceMinutes = 15;

/** Where one says that one has come. */
const checkedIn: readonly SpaceKind[] = ['desk', 'meeting_room', 'lab'];

/** Nobody, as the application has it: the clock alone. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * The whole months before this one, up to where the diary begins: bookings that some came to, some left early, some
 * went on with and some missed, and each with its history.
 */
export function recallPast(campus: DemoCampus, now: Date): { bookings: Booking[]; turns: Turn[] } {
  const random = randomFor('past');
  const id = idsFor('past');
  const occupancy = new Occupancy();
  const days = daysOfPast(now);
  const draw = wishes(campus, days, random);
  const count = Math.round(days.weights.reduce((sum, weight) => sum + weight, 0) * onAWorkingDay);
  const last = (days.first + days.weights.length) * dayMinutes;
  const bookings: Booking[] = [];
  const turns: Turn[] = [];
  while (bookings.length < count) {
    const wish = draw();
    const life = lifeOf(wish, random);
    const { setUpMinutes, cleanUpMinutes } = buffersOf(wish.space.kind);
    const stay = {
      start: wish.start - setUpMinutes,
      end: Math.max(wish.end, life.end) + cleanUpMinutes,
      units: wish.units,
    };
    if (stay.end > last || !occupancy.take(wish.space.id, wish.space.capacity, stay)) continue;
    const booking = bookingOf(id(), wish, life, random);
    bookings.push(booking);
    if (booking.version > 1) turns.push(...turnsOf(booking, wish, life));
  }
  return { bookings, turns };
}

function daysOfPast(now: Date): Days {
  const today = localDay(now);
  const month = new Date(today * 86_400_000);
  const first = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() - monthsBack) / 86_400_000;
  const off = new Set(holidays.map(({ date }) => Date.parse(date) / 86_400_000));
  const end = aroundToday(today).first;
  const weights = Array.from({ length: end - first }, (_, n) => {
    const day = weekday(first + n);
    return off.has(first + n) || day === 0 ? 0.05 : day === 6 ? 0.2 : 1;
  });
  return { first, weights };
}

/** What became of it, in local minutes. */
interface Life {
  status: Booking['status'];
  end: number;
  checkInBy?: number;
  checkedIn?: number;
  cancelled?: number;
  what?: 'ended' | 'extended';
}

function lifeOf({ start, end, space }: Wish, random: Random): Life {
  const due = checkedIn.includes(space.kind);
  const checkInBy = due ? { checkInBy: start + graceMinutes } : {};
  if (random.chance(0.06)) {
    // Half of them too late.
    const before = random.chance(0.5) ? random.whole(1, 23) * 60 : random.whole(2, 9) * dayMinutes;
    return { status: 'cancelled', end, ...checkInBy, cancelled: start - before };
  }
  if (!due) return { status: 'confirmed', end };
  if (random.chance(0.06)) return { status: 'no_show', end, ...checkInBy };
  const came = { ...checkInBy, checkedIn: start + random.whole(-10, 14) };
  const minutes = end - start;
  if (minutes >= 60 && random.chance(0.14)) {
    const early = 5 * random.whole(2, Math.min(24, minutes / 10));
    return { ...came, status: 'completed', end: end - early, what: 'ended' };
  }
  if (minutes <= 180 && random.chance(0.08))
    return { ...came, status: 'checked_in', end: end + random.pick([15, 15, 30]), what: 'extended' };
  return { ...came, status: 'checked_in', end };
}

const iso = (local: number) => instantOf(local).toISOString();

function bookingOf(id: string, wish: Wish, life: Life, random: Random): Booking {
  const { setUpMinutes, cleanUpMinutes } = buffersOf(wish.space.kind);
  // Whoever cancels has booked before.
  const until = life.cancelled ?? wish.start;
  return {
    id,
    space_id: wish.space.id,
    tenant_id: wish.member.tenant_id,
    booked_by: wish.bookedBy.id,
    booked_for: wish.member.id,
    starts_at: iso(wish.start),
    ends_at: iso(life.end),
    units: wish.units,
    people: wish.people,
    title: wish.title,
    set_up_minutes: setUpMinutes,
    clean_up_minutes: cleanUpMinutes,
    status: life.status,
    version:
      1 +
      [life.cancelled, life.checkedIn, life.what].filter((one) => one !== undefined).length +
      (life.status === 'no_show' ? 1 : 0),
    ...(life.checkInBy !== undefined && { check_in_by: iso(life.checkInBy) }),
    ...(life.checkedIn !== undefined && { checked_in_at: iso(life.checkedIn) }),
    created_at: iso(until - random.whole(60, 10 * dayMinutes)),
  };
}

function turnsOf(booking: Booking, wish: Wish, life: Life): Turn[] {
  const turns: Turn[] = [];
  const turn = (at: number | string, type: string, more: Partial<Turn> = {}) =>
    turns.push({
      booking_id: booking.id,
      door: 'seed',
      actor_id: booking.booked_by,
      status: 'confirmed',
      changed: [],
      ends_at: iso(wish.end),
      checked_in_at: null,
      ...more,
      version: turns.length + 1,
      at: typeof at === 'string' ? at : iso(at),
      type: `booking.${type}`,
    });
  turn(booking.created_at, 'created');
  const { status, cancelled, checkInBy, checkedIn: came, what } = life;
  if (cancelled !== undefined) turn(cancelled, 'cancelled', { status, changed: ['status'] });
  if (status === 'no_show')
    turn(checkInBy!, 'no_show', { status, changed: ['status'], actor_id: nobody, door: 'clock' });
  if (came === undefined) return turns;
  const there = { status: 'checked_in', checked_in_at: iso(came) } as const;
  turn(came, 'checked_in', { ...there, changed: ['status'] });
  const ends_at = iso(life.end);
  if (what === 'ended') turn(life.end, 'ended', { ...there, status, ends_at, changed: ['end', 'status'] });
  if (what === 'extended') turn(wish.end - 5, 'extended', { ...there, ends_at, changed: ['end'] });
  return turns;
}
