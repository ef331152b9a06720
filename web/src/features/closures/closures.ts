import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf, api, ifMatch, newKey, type Schemas } from '../../api/client';
import type { List, Outcome } from './search';
import type { Closure } from './wanted';

export type Move = Schemas['PlanMoveShown'];
export type Scenario = Schemas['ScenarioShown'];
export type AnswerCounts = Schemas['MoveAnswersShown'];

const aPage = 50;

const listed = {
  ahead: { when: 'ahead' },
  drafts: { state: 'draft' },
  reopened: { state: 'reopened' },
  past: { state: 'published', when: 'past' },
} as const;

export const closuresQuery = (list: List | 'ahead') =>
  infiniteQueryOptions({
    queryKey: ['closures', 'list', list],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...listed[list], limit: aPage, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answerOf(api.GET('/api/v1/closures', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
  });

/** Drafts that keep new bookings out: nobody has been told of those. */
export const freezingQuery = queryOptions({
  queryKey: ['closures', 'list', 'freezing'],
  queryFn: async ({ signal }) => {
    const query = { state: 'draft', when: 'ahead', limit: 200 } as const;
    const { data } = await answerOf(api.GET('/api/v1/closures', { params: { query }, signal }));
    return data.filter(({ freezeFrom }) => freezeFrom !== undefined && Date.parse(freezeFrom) <= Date.now());
  },
});

export const closureQuery = (id: string) =>
  queryOptions({
    queryKey: ['closures', 'one', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/closures/{id}', { params: { path: { id } }, signal })),
  });

/** Of one version, so that what is looked at is what is published. */
export const planQuery = ({ id, version }: Closure, outcome: Outcome | undefined) =>
  infiniteQueryOptions({
    queryKey: ['closures', 'plan', id, version, outcome],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: aPage,
        ...(outcome && { outcome }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      };
      return answerOf(api.GET('/api/v1/closures/{id}/plan', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const lettersQuery = ({ id, version }: Closure) =>
  queryOptions({
    queryKey: ['closures', 'letters', id, version],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/closures/{id}/letters', { params: { path: { id } }, signal })),
  });

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/scenarios', { signal }))).data,
  staleTime: 60_000,
});

interface Prepare {
  code: string;
  body: Schemas['PreparedBody'];
  /** As it was seen; without it whatever is there is replaced. */
  before?: Scenario | undefined;
}

/** What is prepared is read again once it is as the server says. */
function useScenarioAct<Wish, Done>(send: (wish: Wish) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: scenariosQuery.queryKey }),
  });
}

export const usePrepare = () =>
  useScenarioAct(({ code, body, before }: Prepare) =>
    answerOf(
      api.PUT('/api/v1/scenarios/{code}', {
        params: { path: { code } },
        ...(before && { headers: ifMatch(before) }),
        body,
      }),
    ),
  );

export const useRetire = () =>
  useScenarioAct((scenario: Scenario) =>
    answerOf(
      api.DELETE('/api/v1/scenarios/{code}', {
        params: { path: { code: scenario.code } },
        headers: ifMatch(scenario),
      }),
    ),
  );

/** What has been done to a closure: it is as the server says, and the lists are read again. */
function useClosureAct<Wish>(send: (wish: Wish) => Promise<Closure>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (closure) => {
      queries.setQueryData(closureQuery(closure.id).queryKey, closure);
      void queries.invalidateQueries({ queryKey: ['closures', 'list'] });
    },
    // What was refused may have been planned anew.
    onError: () => queries.invalidateQueries({ queryKey: ['closures'] }),
  });
}

const on = ({ id }: Closure) => ({ path: { id } });

interface Save {
  /** The draft that is changed; a new one without it. */
  draft: Closure | undefined;
  body: Schemas['ClosureBody'];
  key: string;
}

export const useSaveDraft = () =>
  useClosureAct(({ draft, body, key }: Save) =>
    draft
      ? answerOf(api.PATCH('/api/v1/closures/{id}', { params: on(draft), headers: ifMatch(draft), body }))
      : answerOf(api.POST('/api/v1/closures', { headers: { 'idempotency-key': key }, body })),
  );

export const useDraftScenario = () =>
  useClosureAct(({ code }: Scenario) =>
    answerOf(api.POST('/api/v1/scenarios/{code}/draft', { params: { path: { code } }, body: {} })),
  );

export const usePlanAgain = () =>
  useClosureAct((closure: Closure) =>
    answerOf(api.POST('/api/v1/closures/{id}/plan', { params: on(closure), headers: ifMatch(closure) })),
  );

export const useDiscard = () =>
  useClosureAct((closure: Closure) =>
    answerOf(api.DELETE('/api/v1/closures/{id}', { params: on(closure), headers: ifMatch(closure) })),
  );

export const usePublish = () =>
  useClosureAct((closure: Closure) =>
    answerOf(
      api.POST('/api/v1/closures/{id}/publish', {
        params: on(closure),
        headers: { ...ifMatch(closure), 'idempotency-key': `${closure.id}-v${closure.version}` },
        body: {},
      }),
    ),
  );

interface Lift {
  closure: Closure;
  /** At once where it is left out. */
  from: string | undefined;
}

export const useReopen = () =>
  useClosureAct(({ closure, from }: Lift) =>
    answerOf(
      api.POST('/api/v1/closures/{id}/reopen', {
        params: on(closure),
        headers: { ...ifMatch(closure), 'idempotency-key': newKey() },
        body: { ...(from && { from }) },
      }),
    ),
  );

interface Pin {
  closure: Closure;
  bookingId: string;
  to: Schemas['PinBody'];
}

/** Settles one by hand; the others are planned around it. */
export function usePin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ closure, bookingId, to }: Pin) =>
      answerOf(
        api.PATCH('/api/v1/closures/{id}/plan/{bookingId}', {
          params: { path: { id: closure.id, bookingId } },
          headers: ifMatch(closure),
          body: to,
        }),
      ),
    onSettled: (_, __, { closure }) =>
      queries.invalidateQueries({ queryKey: closureQuery(closure.id).queryKey }),
  });
}
