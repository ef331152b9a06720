import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import { stretchOf, type Wish } from '../search';

const hour = 60 * 60_000;

/** Walls stay where they are. */
export const planQuery = (floorId: string) =>
  queryOptions({
    queryKey: ['plan', floorId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/floors/{id}/plan', { params: { path: { id: floorId } }, signal })),
    staleTime: hour,
  });

/** What happens on a floor in the time of a wish, by space. */
export const happeningsQuery = (
  floorId: string,
  wish: Pick<Wish, 'date' | 'from' | 'to'>,
  timeZone: string,
) => {
  const body = { scope: { floors: [floorId] }, ...stretchOf(wish), timeZone, rowLimit: 200 };
  return queryOptions({
    queryKey: ['timeline', 'floor', body],
    queryFn: async ({ signal }) => {
      const { rows } = await answerOf(api.POST('/api/v1/timeline', { body, signal }));
      return new Map(rows.map(({ space, items }) => [space.id, items]));
    },
  });
};
