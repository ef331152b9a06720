import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { meQuery } from '../session/session';

export type Colleague = Schemas['ColleagueShown'];
export type Stay = Schemas['Stay'];

/** So many days from today on; later than that nobody knows. */
const daysAhead = 7;
const mostShown = 200;

/** Those of one's company who let it see where they are in the days to come. */
export const colleaguesQuery = (today: string) =>
  queryOptions({
    queryKey: ['colleagues', today],
    queryFn: async ({ signal }) => {
      const query = { date: today, days: daysAhead, limit: mostShown };
      return (await answerOf(api.GET('/api/v1/colleagues', { params: { query }, signal }))).data;
    },
    staleTime: 60_000,
  });

/** The free desks that are nearest to a colleague while they are there. */
export const deskNearQuery = ({ id }: Colleague, { start, end }: Stay) =>
  queryOptions({
    queryKey: ['search', 'near', id, start],
    queryFn: async ({ signal }) => {
      const from = Date.parse(start) > Date.now() ? start : new Date(soon()).toISOString();
      const body: Schemas['SearchBody'] = {
        what: { kind: 'desk' },
        when: { start: from, end },
        where: { near: { userId: id } },
        rank: 'nearest',
        limit: 1,
      };
      return (await answerOf(api.POST('/api/v1/availability/search', { body, signal }))).offers[0] ?? null;
    },
    staleTime: 30_000,
  });

const slot = 5 * 60_000;
const soon = () => Math.floor(Date.now() / slot) * slot;

/** Whether one's company sees where one is. */
export function useShare() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (share: Schemas['PresenceBody']['share']) =>
      answerOf(api.PUT('/api/v1/me/presence', { body: { share } })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
}
