import { answerOf, api, ifMatch, newKey, type Schemas } from '../../api/client';
import { type DrawerSearch, showing } from '../drawer/drawer-search';
import { keyed } from './acting';
import type { Booking } from './bookings';
import { wishLike } from './wish-like';

/** How something done is taken back: an act of its own, which may be refused like any other. */
export interface Undo {
  send: () => Promise<unknown>;
  /** What the drawer shows, so that there is a way on where it is refused. */
  otherwise?: DrawerSearch | undefined;
}

export function giveBack({ id }: Booking): Undo {
  const key = newKey();
  return {
    send: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/cancel', {
          params: { path: { id } },
          body: {},
          headers: keyed(key),
        }),
      ),
    otherwise: showing({ booking: id }),
  };
}

/** The same place for the same people; what has begun by then is booked from now on. */
export function bookAgain(booking: Booking): Undo {
  const key = newKey();
  return {
    send: () =>
      answerOf(
        api.POST('/api/v1/bookings', {
          body: { ...wishLike(booking), ...fromNowOn(booking) },
          headers: keyed(key),
        }),
      ),
    otherwise: showing({ book: booking.spaceId, start: booking.start, end: booking.end }),
  };
}

/** Within ten minutes, whoever has checked in has not. */
export function notCome({ id }: Booking): Undo {
  const key = newKey();
  return {
    send: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/undo-check-in', {
          params: { path: { id } },
          headers: keyed(key),
        }),
      ),
    otherwise: showing({ booking: id }),
  };
}

/** As it was before, unless it was changed again meanwhile. */
export function putBack(before: Booking, after: Booking): Undo {
  const { id } = after;
  return {
    send: () =>
      answerOf(
        api.PATCH('/api/v1/bookings/{id}', {
          params: { path: { id } },
          body: differences(before, after),
          headers: ifMatch(after),
        }),
      ),
    otherwise: showing({ booking: id }),
  };
}

export function handBack({ id, bookedFor }: Booking): Undo {
  const key = newKey();
  return {
    send: () =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/transfer', {
          params: { path: { id } },
          body: { to: bookedFor },
          headers: keyed(key),
        }),
      ),
    otherwise: showing({ booking: id }),
  };
}

export function leaveLine({ id, spaceIds, start, end }: Schemas['WishView']): Undo {
  return {
    send: () => answerOf(api.DELETE('/api/v1/waitlist/{id}', { params: { path: { id } } })),
    otherwise: showing({ book: spaceIds[0] ?? '', start, end }),
  };
}

const grid = 5 * 60_000;

function fromNowOn({ start, end }: Booking): { start: string; end: string } {
  const now = Math.floor(Date.now() / grid) * grid;
  return Date.parse(start) >= now ? { start, end } : { start: new Date(now).toISOString(), end };
}

const told = ['start', 'end', 'spaceId', 'title', 'people', 'units'] as const;

/** Only what differs: of a booking that has begun, the start can no longer be named. */
function differences(before: Booking, after: Booking): Schemas['MoveBody'] {
  const changed = told.filter((field) => before[field] !== after[field]);
  return {
    ...Object.fromEntries(changed.map((field) => [field, before[field]])),
    ...(before.purpose !== after.purpose && { purpose: before.purpose ?? null }),
  };
}
