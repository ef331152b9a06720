import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Page, type Schemas } from '../../api/client';

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

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['bookings', 'one', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/bookings/{id}', { params: { path: { id } }, signal })) as Promise<Booking>,
  });
