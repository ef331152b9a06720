import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Schemas } from '../../../api/client';
import { everyPage } from '../../ops/every-page';

export type PriceList = Schemas['PriceListShown'];
export type Rate = PriceList['rates'][number];
export type PriceListBody = Schemas['PriceListBody'];

const key = 'price-lists';

/** The one that begins last comes first. */
export const priceListsQuery = queryOptions({
  queryKey: [key],
  queryFn: ({ signal }) =>
    everyPage<PriceList>((cursor) =>
      answerOf(api.GET('/api/v1/price-lists', { params: { query: { limit: 100, cursor } }, signal })),
    ),
});

export const priceVersionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [key, id, 'versions', version],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/price-lists/{id}/versions', { params: { path: { id } }, signal })))
        .data,
  });

/** Drafts of statements are counted by prices. */
function useChanged() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: [key] });
    void queries.invalidateQueries({ queryKey: ['statements'] });
  };
}

export const useMakeList = () =>
  useMutation({
    mutationFn: (body: PriceListBody) => answerOf(api.POST('/api/v1/price-lists', { body })),
    onSuccess: useChanged(),
  });

export const useChangeList = () =>
  useMutation({
    mutationFn: ({ list, body }: { list: PriceList; body: Schemas['PriceListPatch'] }) =>
      answerOf(
        api.PATCH('/api/v1/price-lists/{id}', {
          params: { path: { id: list.id } },
          body,
          headers: ifMatch(list),
        }),
      ),
    onSuccess: useChanged(),
  });

export const useDropList = () =>
  useMutation({
    mutationFn: (list: PriceList) =>
      answerOf(
        api.DELETE('/api/v1/price-lists/{id}', { params: { path: { id: list.id } }, headers: ifMatch(list) }),
      ),
    onSuccess: useChanged(),
  });
