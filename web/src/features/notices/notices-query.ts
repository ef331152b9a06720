import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Notice = Schemas['NoticeShown'];

const limit = 100;
const minute = 60_000;

/** What others did to one's bookings, the newest first. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/me/notices', { params: { query: { limit } }, signal })),
  // Who only comes, and who decides, is not told by the stream.
  refetchInterval: minute,
});

/** All that is shown has been read, and what has come meanwhile has not. */
export function useRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => answerOf(api.PUT('/api/v1/me/notices/read', { body: { upTo } })),
    onSettled: () => queries.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}
