import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';

type Display = Schemas['DisplayShown'];

export const displaysQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['displays', spaceId],
    queryFn: ({ signal }) =>
      everyPage<Display>((cursor) =>
        answerOf(api.GET('/api/v1/displays', { params: { query: { spaceId, limit: 200, cursor } }, signal })),
      ),
  });

export function useHangDisplay(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/spaces/{id}/displays', { params: { path: { id: spaceId } }, body: {} })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['displays', spaceId] }),
  });
}

export function useTakeDown(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/displays/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['displays', spaceId] }),
  });
}
