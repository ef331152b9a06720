import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Page, type Schemas } from '../../api/client';

export type Entry = Schemas['AuditEntry'];

/** What is looked for; it stands in the address. */
export interface AuditSearch {
  /** Days of the campus, both shown. */
  from?: string;
  to?: string;
  /** Such as `booking.moved`. */
  type?: string;
  /** Who did it: `usr_…`. */
  actor?: string;
  /** The booking: `bkg_…`. */
  subject?: string;
}

const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function readAudit(raw: Record<string, unknown>): AuditSearch {
  const text = (key: string, pattern: RegExp) =>
    typeof raw[key] === 'string' && pattern.test(raw[key]) ? raw[key] : undefined;
  return {
    from: text('from', isDay),
    to: text('to', isDay),
    type: text('type', /^booking\.\w{1,40}$/),
    actor: text('actor', /^usr_\w{1,40}$/),
    subject: text('subject', /^bkg_\w{1,40}$/),
  };
}

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
