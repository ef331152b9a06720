import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';

export type AppPassword = Schemas['AppPasswordShown'];

export const appPasswordsQuery = queryOptions({
  queryKey: ['app-passwords'],
  queryFn: ({ signal }) =>
    everyPage<AppPassword>((cursor) =>
      answerOf(api.GET('/api/v1/app-passwords', { params: { query: { limit: 200, cursor } }, signal })),
    ),
});

export function useCreateAppPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => answerOf(api.POST('/api/v1/app-passwords', { body: { name } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['app-passwords'] }),
  });
}

export function useRevokeAppPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(api.DELETE('/api/v1/app-passwords/{id}', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['app-passwords'] }),
  });
}
