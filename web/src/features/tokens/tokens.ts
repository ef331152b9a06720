import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';

export type Token = Schemas['TokenShown'];
export type Scope = Schemas['TokenBody']['scopes'][number];

export const scopes: readonly Scope[] = [
  'spaces:read',
  'availability:read',
  'bookings:read',
  'bookings:write',
  'bookings:write:any',
  'requests:decide',
  'tenant:read',
  'insights:read',
  'webhooks:manage',
  'mail:deliver',
  'members:provision',
  'admin',
];
/** Only who runs the campus can have these. */
export const ofCampus: readonly Scope[] = ['bookings:write:any', 'mail:deliver', 'admin'];

export const tokensQuery = (ofCompany: boolean) =>
  queryOptions({
    queryKey: ['tokens', ofCompany],
    queryFn: ({ signal }) =>
      everyPage<Token>((cursor) =>
        answerOf(
          api.GET('/api/v1/tokens', {
            params: { query: { limit: 200, cursor, ...(ofCompany && { tenant: 'true' }) } },
            signal,
          }),
        ),
      ),
  });

export function useCreateToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['TokenBody']) => answerOf(api.POST('/api/v1/tokens', { body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
}
