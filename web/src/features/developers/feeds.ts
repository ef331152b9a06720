import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';

export type Feed = Schemas['FeedShown'];
export type FeedWish = Schemas['FeedBody'];

export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) =>
    everyPage<Feed>((cursor) =>
      answerOf(api.GET('/api/v1/feeds', { params: { query: { limit: 200, cursor } }, signal })),
    ),
});

export function useCreateFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: FeedWish) => answerOf(api.POST('/api/v1/feeds', { body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
}

export function useRevokeFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/feeds/{id}', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
}
