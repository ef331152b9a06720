import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, newKey, type Page, type Schemas } from '../../api/client';

export type Booking = Schemas['BookingView'];
export type Showing = 'upcoming' | 'past';

const wholeSeconds = (moment: Date) => `${moment.toISOString().slice(0, 19)}Z`;

/** The server tells which have begun; which are over too is left to see. */
const isOver = ({ end }: Booking) => Date.parse(end) <= Date.now();

const stillToCome = 'held,requested,confirmed,checked_in';

const questions = {
  upcoming: () => ({ status: stillToCome, endsAfter: 'now', sort: 'start' }) as const,
  past: () => ({ startsBefore: wholeSeconds(new Date()), sort: '-start' }) as const,
};

export const bookingsQuery = (showing: Showing) =>
  infiniteQueryOptions({
    queryKey: ['bookings', showing],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...questions[showing](), ...(pageParam !== undefined && { cursor: pageParam }) };
      return answerOf(api.GET('/api/v1/bookings', { params: { query }, signal })) as Promise<Page<Booking>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
    select: ({ pages }) =>
      pages.flatMap(({ data }) => data).filter((booking) => showing === 'upcoming' || isOver(booking)),
  });

/** What is wished for: an offer, or a space and a time. */
export type Wish = Schemas['BookBody'];

/** The key belongs to the act, so that repeating it after a lost answer books once. */
export interface Act<T> {
  key: string;
  wish: T;
}

export const act = <T>(wish: T): Act<T> => ({ key: newKey(), wish });

const keyed = (key: string) => ({ 'idempotency-key': key });

/** Everything that shows bookings or what is free is out of date after a change, and is read again where it is shown. */
function useChanged() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['bookings'] });
    void queries.invalidateQueries({ queryKey: ['busy'] });
    // Not at once: a list that jumps while it is being read helps nobody.
    void queries.invalidateQueries({ queryKey: ['search'], refetchType: 'none' });
  };
}

export function useBook() {
  return useMutation({
    mutationFn: ({ key, wish }: Act<Wish>) =>
      answerOf(api.POST('/api/v1/bookings', { body: wish, headers: keyed(key) })),
    onSettled: useChanged(),
  });
}

export function useCancel() {
  return useMutation({
    mutationFn: ({ key, wish: { id } }: Act<Booking>) =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } }, body: {}, headers: keyed(key) }),
      ),
    onSettled: useChanged(),
  });
}

export function useExtend() {
  return useMutation({
    mutationFn: ({ key, wish: { booking, minutes } }: Act<{ booking: Booking; minutes: number }>) =>
      answerOf(
        api.POST('/api/v1/bookings/{id}/extend', {
          params: { path: { id: booking.id } },
          body: { minutes },
          headers: { ...keyed(key), ...ifMatch(booking) },
        }),
      ),
    onSettled: useChanged(),
  });
}

export function useMove() {
  return useMutation({
    mutationFn: ({ booking, to }: { booking: Booking; to: Schemas['MoveBody'] }) =>
      answerOf(
        api.PATCH('/api/v1/bookings/{id}', {
          params: { path: { id: booking.id } },
          body: to,
          headers: ifMatch(booking),
        }),
      ),
    onSettled: useChanged(),
  });
}
