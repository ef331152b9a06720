import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Booking = Schemas['BookingView'];

/** Enough to know whether it is a few or many. */
const most = 200;
const minute = 60_000;
const soon = 30 * minute;

const text = (moment: number) => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** Whoever has not come yet where that has to be said, of what begins or has begun about now: who loses their place first, first. */
export const dueQuery = queryOptions({
  queryKey: ['today', 'due'],
  queryFn: async ({ signal }) => {
    const now = Date.now();
    const query = {
      for: 'campus',
      status: 'confirmed',
      startsBefore: text(now + soon),
      endsAfter: text(now),
      sort: '-start',
      limit: most,
    } as const;
    const { data } = await answerOf(api.GET('/api/v1/bookings', { params: { query }, signal }));
    return data.filter(({ checkIn }) => checkIn?.required && checkIn.state === 'open').toSorted(byDeadline);
  },
  refetchInterval: minute,
});

const deadlineOf = ({ checkIn }: Booking) => Date.parse(checkIn?.deadline ?? '');
const byDeadline = (a: Booking, b: Booking) => deadlineOf(a) - deadlineOf(b);

/** What nobody came to since the day began, the latest first. */
export const missedQuery = (date: string, timeZone: string) =>
  queryOptions({
    queryKey: ['today', 'missed', date],
    queryFn: async ({ signal }) => {
      const query = {
        for: 'campus',
        status: 'no_show',
        endsAfter: `${date}T00:00`,
        startsBefore: text(Date.now()),
        timeZone,
        sort: '-start',
        limit: most,
      } as const;
      return (await answerOf(api.GET('/api/v1/bookings', { params: { query }, signal }))).data;
    },
    refetchInterval: minute,
  });

export const areaQuery = queryOptions({
  queryKey: ['area', 'building'],
  queryFn: async ({ signal }) =>
    (
      await answerOf(
        api.GET('/api/v1/insights/area', { params: { query: { groupBy: ['building'] } }, signal }),
      )
    ).data,
  staleTime: 10 * minute,
});

/** How many it is; "200+" where there are more than were read. */
export const countOf = (list: readonly unknown[]) => (list.length >= most ? `${most}+` : String(list.length));
