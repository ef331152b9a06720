import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Page, type Schemas } from '../../api/client';
import type { AuditSearch } from './search';

export type Entry = Schemas['AuditEntry'];

const aPage = 50;

export const auditQuery = (filter: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: aPage, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answerOf(api.GET('/api/v1/audit', { params: { query }, signal })) as Promise<Page<Entry>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });
