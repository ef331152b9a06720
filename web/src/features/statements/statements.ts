import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { keyed } from '../bookings/acting';
import { everyPage } from '../ops/every-page';

export type Statement = Schemas['StatementShown'];
export type Line = Schemas['StatementLineShown'];
export type Dispute = Schemas['DisputeShown'];
export type Month = Schemas['MonthShown'];
export type TenantMonth = Schemas['TenantMonthShown'];

const key = 'statements';
const issuingPause = 1000;

export const monthsQuery = queryOptions({
  queryKey: [key, 'months'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/statement-months', { signal }))).data,
  // Until it is done.
  refetchInterval: ({ state }) => state.data?.some((month) => month.state === 'issuing') && issuingPause,
});

/** Asked anew as soon as more of the month has been issued. */
export const tenantsOfQuery = ({ month, state, statements }: Month) =>
  queryOptions({
    queryKey: [key, 'tenants', month, state, statements],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      everyPage<TenantMonth>((cursor) =>
        answerOf(
          api.GET('/api/v1/statement-months/{month}/tenants', {
            params: { path: { month }, query: { limit: 200, cursor } },
            signal,
          }),
        ),
      ),
  });

/** The statement of a month: as it was issued, else what it would say by now. */
export const statementQuery = (tenant: string, month: string) =>
  queryOptions({
    queryKey: [key, 'of', tenant, month],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/tenants/{tenant}/statement-draft', {
          params: { path: { tenant }, query: { month } },
          signal,
        }),
      ),
  });

/** As many as a person reads; all of them are in the table to take away. */
export const linesQuery = (tenant: string, month: string) =>
  queryOptions({
    queryKey: [key, 'lines', tenant, month],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/tenants/{tenant}/statement-draft/lines', {
          params: { path: { tenant }, query: { month, limit: 200 } },
          signal,
        }),
      ),
  });

export const issuedQuery = (tenant: string) =>
  queryOptions({
    queryKey: [key, 'issued', tenant],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/statements', { params: { query: { tenant, limit: 24 } }, signal })))
        .data,
  });

export const disputesQuery = (state?: Dispute['state']) =>
  queryOptions({
    queryKey: [key, 'disputes', state],
    queryFn: async ({ signal }) =>
      (
        await answerOf(
          api.GET('/api/v1/statement-disputes', { params: { query: { state, limit: 200 } }, signal }),
        )
      ).data,
  });

function useChanged() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [key] });
}

export const useIssue = () =>
  useMutation({
    mutationFn: (month: string) =>
      answerOf(api.POST('/api/v1/statement-months/{month}/issue', { params: { path: { month } } })),
    onSuccess: useChanged(),
  });

export const useDispute = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['DisputeBody']) =>
      answerOf(api.POST('/api/v1/statements/{id}/disputes', { params: { path: { id } }, body })),
    onSuccess: useChanged(),
  });

export const useAnswer = (id: string) =>
  useMutation({
    mutationFn: ({ accepts, answer }: { accepts: boolean; answer: string }) =>
      answerOf(
        accepts
          ? api.POST('/api/v1/statement-disputes/{id}/accept', { params: { path: { id } }, body: { answer } })
          : api.POST('/api/v1/statement-disputes/{id}/decline', {
              params: { path: { id } },
              body: { answer },
            }),
      ),
    onSuccess: useChanged(),
  });

export const useCredit = (id: string) =>
  useMutation({
    mutationFn: ({ key, ...body }: Schemas['CreditBody'] & { key: string }) =>
      answerOf(
        api.POST('/api/v1/statements/{id}/credits', { params: { path: { id } }, body, headers: keyed(key) }),
      ),
    onSuccess: useChanged(),
  });
