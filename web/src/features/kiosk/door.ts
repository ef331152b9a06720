import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Act, keyed } from '../bookings/acting';

const often = 15_000;

const shown = (token: string) => ({ authorization: `Bearer ${token}` });

/** How the space stands, asked for again and again: a display has nobody who would reload it. */
export const doorQuery = (token: string) =>
  queryOptions({
    queryKey: ['door', token],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/door', { headers: shown(token), signal })),
    networkMode: 'always',
    refetchInterval: often,
    refetchIntervalInBackground: true,
    refetchOnReconnect: true,
    gcTime: Infinity,
    retry: false,
    staleTime: 0,
  });

export type Press = { what: 'use' | 'extend'; minutes: 15 | 30 | 60 } | { what: 'end' };

function send(token: string, { key, wish }: Act<Press>) {
  const headers = { ...shown(token), ...keyed(key) };
  switch (wish.what) {
    case 'use':
      return answerOf(api.POST('/api/v1/door/use', { headers, body: { minutes: wish.minutes } }));
    case 'extend':
      return answerOf(api.POST('/api/v1/door/extend', { headers, body: { minutes: wish.minutes } }));
    case 'end':
      return answerOf(api.POST('/api/v1/door/end', { headers }));
  }
}

/** It is under way until what it has led to is shown. */
export function usePress(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: Act<Press>) => send(token, act),
    onSettled: () => queries.invalidateQueries({ queryKey: ['door', token] }),
  });
}
