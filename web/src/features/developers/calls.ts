import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Call = Schemas['CallShown'];
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export const outcomes = ['2xx', '4xx', '5xx'] as const;

export interface CallFilter {
  method?: (typeof methods)[number];
  status?: (typeof outcomes)[number];
}

const pageSize = 25;

/** The latest calls of one's tokens, page by page. */
export const callsQuery = (filter: CallFilter) =>
  infiniteQueryOptions({
    queryKey: ['calls', filter],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        api.GET('/api/v1/me/calls', {
          params: { query: { ...filter, limit: pageSize, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });
