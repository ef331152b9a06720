import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { addDays } from '../../time/campus-time';
import type { Kind } from '../spaces/catalogue';
import type { Row } from './cells';
import type { Zoom } from './params';
import { usual } from './scale';

/** Which spaces and which days; the same question whichever lens shows the answer. */
export interface TimelineQuery {
  kind?: Kind | undefined;
  /** The code of a building. */
  building?: string | undefined;
  /** A floor as people say it, such as `5E 3/F`. */
  floor?: string | undefined;
  /** These spaces and no others, in this order. */
  spaceIds?: readonly string[] | undefined;
  date: string;
  zoom: Zoom;
}

export type TimelineAnswer = Omit<Schemas['TimelineAnswer'], 'rows'> & { rows: Row[] };

/** Each row with the days on which it is closed. */
const withClosedDays = ({ holidays, rows, ...answer }: Schemas['TimelineAnswer']): TimelineAnswer => ({
  ...answer,
  holidays,
  rows: rows.map((row) => {
    const policy = row.terms.holidays;
    const closing = holidays.filter(({ kind }) => policy === 'closed' || kind === 'statutory');
    return { ...row, closedOn: policy === 'open' ? [] : closing.map(({ date }) => date) };
  }),
});

/** Rows are asked for by so many. */
export const pageSize = 60;
const staleMs = 20_000;

function scopeOf({ kind, building, floor, spaceIds }: TimelineQuery) {
  if (spaceIds) return { spaceIds: [...spaceIds] };
  return {
    scope: {
      ...(kind && { kinds: [kind] }),
      ...(building && { buildings: [building] }),
      ...(floor && { floors: [floor] }),
    },
    groupBy: 'floor' as const,
  };
}

export const pageQuery = (query: TimelineQuery, page: number, timeZone: string) => {
  const body = {
    ...scopeOf(query),
    from: `${query.date}T00:00`,
    to: `${addDays(query.date, usual[query.zoom].days)}T00:00`,
    timeZone,
    rowOffset: page * pageSize,
    rowLimit: pageSize,
  };
  return queryOptions({
    queryKey: ['timeline', body],
    queryFn: async ({ signal }) =>
      withClosedDays(await answerOf(api.POST('/api/v1/timeline', { body, signal }))),
    staleTime: staleMs,
    // Others' bookings are told to nobody as they happen; the rows in sight are asked for anew.
    refetchInterval: staleMs,
    ...(page === 0 && { placeholderData: keepPreviousData }),
  });
};
