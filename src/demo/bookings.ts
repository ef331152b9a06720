import { waiting } from './approvals.js';
import { dayMinutes, instantOf, localDay, localMinute } from './calendar.js';
import type { DemoCampus } from './campus.js';
import { idsFor } from './ids.js';
import { Occupancy } from './occupancy.js';
import { randomFor, type Random } from './random.js';
import { buffersOf } from './terms.js';
import { aroundToday, signInWishes, wishes, type Wish } from './wishes.js';

export interface Booking {
  id: string;
  space_id: string;
  tenant_id: string;
  booked_by: string;
  booked_for: string;
  starts_at: string;
  ends_at: string;
  units: number;
  people: number;
  title: string | null;
  set_up_minutes: number;
  clean_up_minutes: number;
  status: 'requested' | 'confirmed' | 'checked_in' | 'completed' | 'no_show' | 'cancelled';
  version: number;
  check_in_by?: string;
  checked_in_at?: string;
  /** Of a request: when it runs out, and who is asked. */
  expires_at?: string;
  approval?: object;
  created_at: string;
}

const bookingsInAll = 30_000;
/** Requests have been made in the last hours. */
const justBefore = 90;

/** A few weeks of bookings around now, densest near today; each fits beside all the others. */
export function fillDiary(campus: DemoCampus, now: Date): Booking[] {
  const random = randomFor('bookings');
  const id = idsFor('bookings');
  const occupancy = new Occupancy();
  const nowMinute = localMinute(now);
  const bookings: Booking[] = [];

  const book = (wish: Wish): boolean => {
    const status = statusOf(wish, nowMinute, random);
    const { start, end, units } = wish;
    const { setUpMinutes, cleanUpMinutes } = buffersOf(wish.space.kind);
    const stay = { start: start - setUpMinutes, end: end + cleanUpMinutes, units };
    if (status !== 'cancelled' && !occupancy.take(wish.space.id, wish.space.capacity, stay)) return false;
    const ahead = random.chance(0.3) ? random.whole(1, 120) : random.whole(120, 12 * dayMinutes);
    const booking = {
      id: id(),
      space_id: wish.space.id,
      tenant_id: wish.member.tenant_id,
      booked_by: wish.bookedBy.id,
      booked_for: wish.member.id,
      starts_at: instantOf(start).toISOString(),
      ends_at: instantOf(end).toISOString(),
      units,
      people: wish.people,
      title: wish.title,
      set_up_minutes: setUpMinutes,
      clean_up_minutes: cleanUpMinutes,
      status,
      version: 1,
      created_at: instantOf(Math.min(start, nowMinute) - (wish.waits ? justBefore : ahead)).toISOString(),
    };
    bookings.push(wish.waits ? { ...booking, ...waiting(booking) } : booking);
    return true;
  };

  for (const wish of signInWishes(campus, now)) {
    if (!book(wish)) throw new Error(`The bookings of the sign-ins clash in ${wish.space.code}`);
  }
  const draw = wishes(campus, aroundToday(localDay(now)), random);
  while (bookings.length < bookingsInAll) book(draw());
  return bookings;
}

function statusOf({ start, end, fickle, waits }: Wish, now: number, random: Random): Booking['status'] {
  if (waits) return 'requested';
  if (start > now) return 'confirmed';
  if (end > now) return 'checked_in';
  return !fickle || random.chance(0.88) ? 'completed' : random.chance(0.4) ? 'no_show' : 'cancelled';
}
