import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

export const qualificationsQuery = queryOptions({
  queryKey: ['qualifications'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/qualifications', { signal }))).data,
  staleTime: 60 * 60_000,
});
