import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Suggestion = Schemas['SuggestedBooking'];

const minute = 60_000;

/** Offers stand for a quarter of an hour. */
const asLongAsTheyStand = 10 * minute;

export const suggestionsQuery = queryOptions({
  queryKey: ['suggestions'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/me/suggestions', { signal }))).data,
  staleTime: minute,
  refetchInterval: asLongAsTheyStand,
});
