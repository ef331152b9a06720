import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Page, type Schemas } from '../../api/client';
import { type Act, keyed } from '../bookings/acting';
import type { Outcome } from './search';

export type Import = Schemas['ImportShown'];
export type ImportRow = Schemas['ImportRowShown'];
export type ImportFault = Schemas['ImportFault'];

const aPage = 50;
const arrivingEveryMs = 300;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }) =>
    (await answerOf(api.GET('/api/v1/imports', { params: { query: { limit: 10 } }, signal }))).data,
  staleTime: 0,
});

/** Whether somebody works on it. */
export const isMoving = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'receiving' || state === 'checking' || state === 'applying';

/** Rows of one outcome. While a table is checked they grow in number, and are read again until the first page is full. */
export const rowsQuery = (table: Import, outcome: Outcome) =>
  infiniteQueryOptions({
    queryKey: [
      'import-rows',
      table.id,
      outcome,
      isMoving(table) ? Math.min(aPage, table.counts[outcome]) : `v${table.version}`,
    ],
    queryFn: ({ pageParam, signal }) => {
      const query = { outcome, limit: aPage, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answerOf(
        api.GET('/api/v1/imports/{id}/rows', { params: { path: { id: table.id }, query }, signal }),
      ) as Promise<Page<ImportRow>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** The table that is just being sent, by its name: what is wrong with its rows is known as they arrive. */
export const arrivingQuery = (fileName: string | undefined) =>
  queryOptions({
    queryKey: ['imports', 'arriving', fileName],
    queryFn: async ({ signal }) => {
      const query = { limit: 5 };
      const { data } = await answerOf(api.GET('/api/v1/imports', { params: { query }, signal }));
      const found = data.find(({ state, file }) => state === 'receiving' && file.name === fileName);
      if (!found || found.counts.error === 0) return found ?? null;
      return answerOf(api.GET('/api/v1/imports/{id}', { params: { path: { id: found.id } }, signal }));
    },
    enabled: fileName !== undefined,
    refetchInterval: arrivingEveryMs,
    gcTime: 0,
  });

export function useSendTable() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, wish: file }: Act<File>) =>
      answerOf(
        api.POST('/api/v1/imports', {
          params: { query: { fileName: file.name.slice(0, 200) } },
          // As it lies on the disk: the server finds out in which encoding it is.
          body: file as unknown as string,
          bodySerializer: (body) => body,
          headers: { ...keyed(key), 'content-type': 'text/csv' },
        }),
      ),
    onSuccess: (received) => queries.setQueryData(importQuery(received.id).queryKey, received),
  });
}

type Path = { params: { path: { id: string } } };

/** Something done to a table: what comes of it is shown at once, wherever it is shown. */
function useDo<Wish>(send: (at: Path, wish: Wish, table: Import) => Promise<Import>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ table, wish }: { table: Import; wish: Wish }) =>
      send({ params: { path: { id: table.id } } }, wish, table),
    onSuccess: (changed) => queries.setQueryData(importQuery(changed.id).queryKey, changed),
    onError: (_, { table }) => queries.invalidateQueries({ queryKey: importQuery(table.id).queryKey }),
  });
}

type OnError = Import['onError'];

/** As it was checked and seen. */
export const useApply = () =>
  useDo<OnError>((at, onError, table) =>
    answerOf(api.POST('/api/v1/imports/{id}/apply', { ...at, body: { onError }, headers: ifMatch(table) })),
  );

export const useStop = () => useDo<void>((at) => answerOf(api.POST('/api/v1/imports/{id}/stop', at)));

export const useResume = () =>
  useDo<OnError | undefined>((at, onError) =>
    answerOf(api.POST('/api/v1/imports/{id}/resume', { ...at, body: onError ? { onError } : {} })),
  );

export const useFix = () =>
  useDo<Schemas['FixImportBody']>((at, body) =>
    answerOf(api.POST('/api/v1/imports/{id}/fixes', { ...at, body })),
  );

export const useNameColumn = () =>
  useDo<{ header: string; column: string | null }>((at, { header, column }) =>
    answerOf(api.POST('/api/v1/imports/{id}/columns', { ...at, body: { columns: { [header]: column } } })),
  );

/** Makes the table that takes this one back, to be looked at before it is applied. */
export const useUndo = () => useDo<void>((at) => answerOf(api.POST('/api/v1/imports/{id}/undo', at)));
