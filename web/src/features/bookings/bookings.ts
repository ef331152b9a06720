import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Page, type Schemas } from '../../api/client';

export type Booking = Schemas['BookingView'];
export type Showing = 'upcoming' | 'requests' | 'past';

const wholeSeconds = (moment: Date) => `${moment.toISOString().slice(0, 19)}Z`;

/** The server tells which have begun; which are over too is left to see. */
const isOver = ({ end }: Booking) => Date.parse(end) <= Date.now();

const stillToCome = 'held,requested,confirmed,checked_in';

const questions = {
  upcoming: () => ({ status: stillToCome, endsAfter: 'now', sort: 'start' }) as const,
  requests: () => ({ status: 'requested', endsAfter: 'now', sort: 'start' }) as const,
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
      pages.flatMap(({ data }) => data).filter((booking) => showing !== 'past' || isOver(booking)),
  });

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['bookings', 'one', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/bookings/{id}', { params: { path: { id } }, signal })) as Promise<Booking>,
  });

interface Range {
  /** The first day. */
  from: string;
  /** The day after the last. */
  to: string;
  timeZone: string;
}

const mostInOne = 200;
/** What takes place, or has taken place. */
const real = `${stillToCome},completed`;

/** All that is one's own on some days, however many pages that is. */
export const rangeQuery = ({ from, to, timeZone }: Range) =>
  queryOptions({
    queryKey: ['bookings', 'range', from, to],
    queryFn: async ({ signal }) => {
      const all: Booking[] = [];
      for (let cursor: string | undefined; ;) {
        const query = {
          status: real,
          endsAfter: `${from}T00:00`,
          startsBefore: `${to}T00:00`,
          timeZone,
          sort: 'start',
          limit: mostInOne,
          ...(cursor !== undefined && { cursor }),
        } as const;
        const { data, page } = (await answerOf(
          api.GET('/api/v1/bookings', { params: { query }, signal }),
        )) as Page<Booking>;
        all.push(...data);
        if (page.nextCursor === undefined) return all;
        cursor = page.nextCursor;
      }
    },
  });
