import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { isLongEnough } from './long-enough';

export type Found = Schemas['BookingFound'];

const foundBookings = async (q: string, signal: AbortSignal): Promise<Found[]> => {
  const asked = api.GET('/api/v1/bookings/search', { params: { query: { q } }, signal });
  return (await answerOf(asked)).data;
};

/** For those who are asked about bookings of others: by whose they are, or by their id. */
export const foundQuery = (q: string, isAsked: boolean) =>
  queryOptions({
    queryKey: ['bookings', 'found', q],
    queryFn: ({ signal }) => foundBookings(q, signal),
    enabled: isAsked && isLongEnough(q),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
