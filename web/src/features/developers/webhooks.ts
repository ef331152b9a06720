import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';

export type Endpoint = Schemas['WebhookEndpointShown'];

const path = (id: string) => ({ path: { id } });
const latest = 50;

export const endpointsQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) =>
    everyPage<Endpoint>((cursor) =>
      answerOf(api.GET('/api/v1/webhook-endpoints', { params: { query: { limit: 200, cursor } }, signal })),
    ),
});

/** The latest of an endpoint; what waits for its next attempt is looked at again. */
export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhook-deliveries', id],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/webhook-endpoints/{id}/deliveries', {
          params: { ...path(id), query: { limit: latest } },
          signal,
        }),
      ).then(({ data }) => data),
    refetchInterval: 5_000,
  });

function useAct<In, Out>(act: (given: In) => Promise<Out>, changes = ['webhooks']) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => void Promise.all(changes.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

export const useCreateEndpoint = () =>
  useAct((body: Schemas['WebhookEndpointBody']) => answerOf(api.POST('/api/v1/webhook-endpoints', { body })));

export const useEnable = () =>
  useAct((endpoint: Endpoint) =>
    answerOf(
      api.PATCH('/api/v1/webhook-endpoints/{id}', {
        params: path(endpoint.id),
        headers: ifMatch(endpoint),
        body: { enabled: !endpoint.enabled },
      }),
    ),
  );

export const useDeleteEndpoint = () =>
  useAct((id: string) => answerOf(api.DELETE('/api/v1/webhook-endpoints/{id}', { params: path(id) })));

export const useRotateSecret = () =>
  useAct((id: string) =>
    answerOf(api.POST('/api/v1/webhook-endpoints/{id}/rotate-secret', { params: path(id) })),
  );

export const useTestEndpoint = () =>
  useAct(
    (id: string) => answerOf(api.POST('/api/v1/webhook-endpoints/{id}/test', { params: path(id) })),
    ['webhook-deliveries'],
  );

export const useRedeliver = () =>
  useAct(
    ({ endpointId, deliveryId }: { endpointId: string; deliveryId: string }) =>
      answerOf(
        api.POST('/api/v1/webhook-endpoints/{id}/replay', {
          params: path(endpointId),
          body: { deliveryId },
        }),
      ),
    ['webhook-deliveries'],
  );
