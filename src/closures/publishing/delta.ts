import { isDeepStrictEqual } from 'node:util';
import type { Booking } from '../../bookings/index.js';
import type { Instant } from '../../time/index.js';
import type { Move } from '../plan/move.store.js';

/** What has changed since a plan was made, counted in bookings. */
export interface Delta {
  /** Came in. */
  added: number;
  /** Went: cancelled, or moved out. */
  removed: number;
  /** Are another time, for somebody else or in another space than was planned; or have begun. */
  changed: number;
  /** The rules or somebody else's booking no longer let them have the place that was planned. */
  displaced: number;
}

export const noDelta: Delta = { added: 0, removed: 0, changed: 0, displaced: 0 };

export const isNothing = (delta: Delta): boolean => Object.values(delta).every((count) => count === 0);

/** Whether a plan is still about the bookings that are there: any other would be moved by a plan that nobody has seen. */
export function deltaOf(moves: readonly Move[], bookings: readonly Booking[], now: Instant): Delta {
  const planned = new Map(moves.map((move) => [move.bookingId, move]));
  const there = new Set(bookings.map(({ id }) => id));
  return {
    added: bookings.filter(({ id }) => !planned.has(id)).length,
    removed: moves.filter(({ bookingId }) => !there.has(bookingId)).length,
    changed: bookings.filter((booking) => {
      const move = planned.get(booking.id);
      return move !== undefined && !isAsPlanned(move, booking, now);
    }).length,
    displaced: 0,
  };
}

/** A new title changes no plan. */
const isAsPlanned = (
  { during, fromSpaceId, fromOthers, memberId, outcome }: Move,
  booking: Booking,
  now: Instant,
): boolean =>
  booking.during.start === during.start &&
  booking.during.end === during.end &&
  booking.spaceId === fromSpaceId &&
  isDeepStrictEqual(
    booking.others.map(({ spaceId }) => spaceId),
    fromOthers,
  ) &&
  booking.bookedFor === memberId &&
  (outcome !== 'move' || booking.during.start > now);
