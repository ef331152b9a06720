import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, newKey, type Schemas } from '../../api/client';
import { addDays } from '../../time/campus-time';
import { everyPage } from '../ops/every-page';

export type Request = Schemas['RequestView'];
export type Showing = 'deciding' | 'all';

const aPage = 100;

export const requestsQuery = (showing: Showing) =>
  queryOptions({
    queryKey: ['requests', showing],
    queryFn: ({ signal }) =>
      everyPage<Request>((cursor) =>
        answerOf(
          api.GET('/api/v1/requests', { params: { query: { for: showing, limit: aPage, cursor } }, signal }),
        ),
      ),
    // Others decide too, and people ask all day.
    refetchInterval: 60_000,
  });

/** What else there is in a space on the day of a request. */
export const dayQuery = ({ spaceId, start, timeZone }: Request) => {
  const date = start.slice(0, 10);
  return queryOptions({
    queryKey: ['requests', 'day', spaceId, date],
    queryFn: async ({ signal }) => {
      const body = {
        spaceIds: [spaceId],
        from: `${date}T00:00`,
        to: `${addDays(date, 1)}T00:00`,
        timeZone,
        rowOffset: 0,
        rowLimit: 1,
      };
      const { rows } = await answerOf(api.POST('/api/v1/timeline', { body, signal }));
      return rows[0]?.items ?? [];
    },
  });
};

type Decision =
  | { act: 'approve'; id: string }
  | { act: 'decline'; id: string; reason: string }
  | { act: 'ask'; id: string; question: string };

const send = (decision: Decision) => {
  const params = { path: { id: decision.id } };
  const headers = { 'idempotency-key': newKey() };
  switch (decision.act) {
    case 'approve':
      return answerOf(api.POST('/api/v1/bookings/{id}/approve', { params, body: {}, headers }));
    case 'decline':
      return answerOf(
        api.POST('/api/v1/bookings/{id}/decline', { params, body: { reason: decision.reason }, headers }),
      );
    case 'ask':
      return answerOf(
        api.POST('/api/v1/bookings/{id}/ask', { params, body: { question: decision.question }, headers }),
      );
  }
};

/** Saying yes or no twice is saying it once, so that each may be sent again after a lost answer. */
export function useDecide() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['requests'] }),
  });
}

export function useApproveMany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (ids: string[]) =>
      (await answerOf(api.POST('/api/v1/requests/approve-many', { body: { ids } }))).data,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['requests'] }),
  });
}

/** Nothing speaks against it by the rules as they are now. */
export const passes = ({ violations }: Request) => violations.length === 0;

/** Requests for the same slot stand together, and each group where its most urgent one would. */
export function bySlot(requests: readonly Request[]): Request[][] {
  const groups: Request[][] = [];
  const groupOf = new Map<string, Request[]>();
  for (const request of requests) {
    const rivals = request.competitors.filter(({ id, status }) => id !== undefined && status === 'requested');
    const group = rivals.map(({ id }) => groupOf.get(id!)).find((one) => one !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(request);
    groupOf.set(request.id, group);
  }
  return groups;
}
