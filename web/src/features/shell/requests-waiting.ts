import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** Above it, "many" is all that anybody wants to know. */
export const mostCounted = 99;

/** How many requests wait for whoever is signed in; one more than `mostCounted` stands for all above. */
export const requestsWaitingQuery = queryOptions({
  queryKey: ['requests', 'waiting'],
  queryFn: async ({ signal }) => {
    const query = { for: 'deciding', limit: mostCounted + 1 } as const;
    return (await answerOf(api.GET('/api/v1/requests', { params: { query }, signal }))).data.length;
  },
  staleTime: 60_000,
  refetchInterval: 60_000,
});
