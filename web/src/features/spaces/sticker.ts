import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** What stands on a sticker, and on no door. */
export const isSticker = (code: string) => /^[0-9a-f]{12}$/.test(code);

/** Whose sticker it is and whether that is free: for anybody. */
export const stickerQuery = (code: string) =>
  queryOptions({
    queryKey: ['sticker', code],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/stickers/{code}', { params: { path: { code } }, signal })),
    staleTime: 15_000,
    refetchInterval: 60_000,
  });
