import {
  infiniteQueryOptions,
  type InfiniteData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf, api, ifMatch, newKey, type Page, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';
import type { Filter } from './filter';

export type Space = Schemas['SpaceShown'];
export type SpacePatch = Schemas['SpacePatch'];

const aPage = 200;

export const spacesQuery = ({ building, floor, kind, status, q }: Filter) =>
  infiniteQueryOptions({
    queryKey: ['inventory', { building, floor, kind, status, q }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: aPage,
        ...(building && { building: [building] }),
        ...(floor && { floor: [floor] }),
        ...(kind && { kind: [kind] }),
        ...(status && { status: [status] }),
        ...(q && { q }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      };
      return answerOf(api.GET('/api/v1/spaces', { params: { query }, signal })) as Promise<Page<Space>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
  });

export const floorsQuery = queryOptions({
  queryKey: ['floors'],
  queryFn: ({ signal }) =>
    everyPage<Schemas['FloorShown']>((cursor) =>
      answerOf(api.GET('/api/v1/floors', { params: { query: { limit: aPage, cursor } }, signal })),
    ),
  staleTime: 60 * 60_000,
});

export const useClassesQuery = queryOptions({
  queryKey: ['use-classes'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/use-classes', { signal }))).data,
  staleTime: 60 * 60_000,
});

export const oneSpaceQuery = (id: string) =>
  queryOptions({
    queryKey: ['inventory', 'space', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/spaces/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

/** Codes of a floor, to find one that is not taken. */
export const codesQuery = (floorId: string) =>
  queryOptions({
    queryKey: ['inventory', 'codes', floorId],
    queryFn: async ({ signal }) => {
      const spaces = await everyPage<Space>((cursor) =>
        answerOf(
          api.GET('/api/v1/spaces', {
            params: { query: { floor: [floorId], limit: aPage, cursor } },
            signal,
          }),
        ),
      );
      return spaces.map(({ code }) => code);
    },
    staleTime: 0,
  });

/** The space as the server has it now, wherever it is shown. */
function useShow() {
  const queries = useQueryClient();
  return (changed: Space) => {
    queries.setQueriesData<InfiniteData<Page<Space>>>({ queryKey: ['inventory'] }, (before) =>
      before && 'pages' in before
        ? {
            ...before,
            pages: before.pages.map((page) => ({
              ...page,
              data: page.data.map((one) => (one.id === changed.id ? changed : one)),
            })),
          }
        : before,
    );
    queries.setQueryData(oneSpaceQuery(changed.id).queryKey, changed);
    void queries.invalidateQueries({ queryKey: ['space', changed.code] });
  };
}

export function usePatchSpace() {
  const show = useShow();
  return useMutation({
    mutationFn: ({ space, patch }: { space: Space; patch: SpacePatch }) =>
      answerOf(
        api.PATCH('/api/v1/spaces/{id}', {
          params: { path: { id: space.id } },
          body: patch,
          headers: ifMatch(space),
        }),
      ),
    onSuccess: show,
  });
}

export function useCreateSpace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SpaceBody']) =>
      answerOf(api.POST('/api/v1/spaces', { body, headers: { 'idempotency-key': newKey() } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['inventory'] }),
  });
}

export const readSpace = (id: string) =>
  answerOf(api.GET('/api/v1/spaces/{id}', { params: { path: { id } } }));

/** A code like this one that none of the others has: `5E-1-041` leads to `5E-1-042`, or the next that is free. */
export function nextCode(code: string, taken: readonly string[]): string {
  const [, stem = code, digits = ''] = /^(.*?)(\d+)$/.exec(code) ?? [];
  if (digits === '') return nextCode(`${code}-1`, taken);
  const numbers = taken.flatMap((one) => {
    const [, other, number] = /^(.*?)(\d+)$/.exec(one) ?? [];
    return other === stem ? [Number(number)] : [];
  });
  const next = Math.max(Number(digits), ...numbers) + 1;
  return `${stem}${String(next).padStart(digits.length, '0')}`;
}
