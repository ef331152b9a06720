import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** What stands on a sticker, and on no door. */
const isSticker = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{12}$/.test(text);

export interface StickerSearch {
  /** What the sticker says beside the code of the door: whoever knows it stands before it. */
  qr?: string;
}

export const readSticker = (raw: Record<string, unknown>): StickerSearch => ({
  qr: isSticker(raw['qr']) ? raw['qr'] : undefined,
});

/** Whose sticker it is and whether that is free: for anybody. */
export const stickerQuery = (code: string) =>
  queryOptions({
    queryKey: ['sticker', code],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/stickers/{code}', { params: { path: { code } }, signal })),
    staleTime: 15_000,
    refetchInterval: 60_000,
  });
