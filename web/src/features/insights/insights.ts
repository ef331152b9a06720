import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';
import { addDays } from '../../time/campus-time';
import type { InsightsParams, Measure } from './search';

export type Cell = Schemas['UsageCellShown'];
export type Measures = Schemas['UsageMeasures'];
type Group = 'weekday' | 'hour' | 'building' | 'floor' | 'space' | 'day' | 'kind' | 'tenant';

const usual = 90;
const minute = 60_000;

/** The last days that are over. */
export const periodOf = ({ days = usual }: InsightsParams, today: string) => ({
  from: addDays(today, -days),
  to: today,
});

export const utilisationQuery = (
  groupBy: readonly Group[],
  params: InsightsParams,
  today: string,
  more: { compare?: 'previous' } = {},
) => {
  const { kind, building, floor } = params;
  const query = {
    ...periodOf(params, today),
    ...more,
    groupBy: [...groupBy],
    ...(kind && { kind: [kind] }),
    ...(building && { building }),
    ...(floor && { floor }),
  };
  return queryOptions({
    queryKey: ['utilisation', query],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/insights/utilisation', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: minute,
    refetchInterval: ({ state }) => state.data && isCounting(state.data) && minute / 4,
  });
};

/** Whether what is shown still grows by itself. */
export const isCounting = ({ asOf, daysToCount }: { asOf: string | null; daysToCount: number }): boolean =>
  asOf === null || daysToCount > 0;

export const noShowsQuery = (params: InsightsParams, today: string) => {
  const { kind, building, floor } = params;
  const query = {
    ...periodOf(params, today),
    compare: 'previous' as const,
    ...(kind && { kind: [kind] }),
    ...(building && { building }),
    ...(floor && { floor }),
  };
  return queryOptions({
    queryKey: ['no-shows', query],
    queryFn: async ({ signal }) => {
      const { data, previous } = await answerOf(
        api.GET('/api/v1/insights/no-shows', { params: { query }, signal }),
      );
      const sum = (of: 'due' | 'missed') => data.reduce((all, row) => all + (row[of] ?? 0), 0);
      const due = sum('due');
      return { rate: due > 0 ? sum('missed') / due : null, before: previous?.rate };
    },
    staleTime: minute,
  });
};

/** The same on paper. */
export const reportPath = (params: InsightsParams, today: string): string => {
  const { kind, building, floor } = params;
  const asked = { ...periodOf(params, today), kind, building, floor };
  const query = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/api/v1/insights/report/pdf?${new URLSearchParams(query).toString()}`;
};

export const weeksShown = 12;

/** The days of one space in the last weeks. */
export const spaceDaysQuery = (space: string, today: string) => {
  const query = {
    from: addDays(today, -weeksShown * 7),
    to: today,
    space,
    groupBy: ['space', 'day'] as ('space' | 'day')[],
  };
  return queryOptions({
    queryKey: ['utilisation', query],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/insights/utilisation', { params: { query }, signal })),
    staleTime: minute,
  });
};

export const leasedQuery = (params: InsightsParams, today: string) => {
  const query = { ...periodOf(params, today), groupBy: 'tenant' as const };
  return queryOptions({
    queryKey: ['leased', query],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/insights/leased', { params: { query }, signal })),
    staleTime: minute,
  });
};

/** Leases that end by a date, the next one first, and the area of them all. */
export const expiringQuery = (expiresBefore: string) =>
  queryOptions({
    queryKey: ['leases', { expiresBefore }],
    queryFn: async ({ signal }) => {
      let totalM2 = 0;
      const leases = await everyPage(async (cursor) => {
        const query = { expiresBefore, limit: 100, cursor };
        const page = await answerOf(api.GET('/api/v1/leases', { params: { query }, signal }));
        totalM2 = page.totalM2 ?? 0;
        return page;
      });
      return { leases, totalM2 };
    },
    staleTime: minute,
  });

export const consolidationQuery = ({ part, building }: InsightsParams, date: string) => {
  const query = { date, part: part ?? 'all', ...(building && { building }) };
  return queryOptions({
    queryKey: ['consolidation', query],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/insights/consolidation', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: minute,
  });
};

export const fragmentationQuery = ({ hours, building }: InsightsParams, date: string) => {
  const query = { date, hours: hours ?? 2, ...(building && { building }) };
  return queryOptions({
    queryKey: ['fragmentation', query],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/insights/fragmentation', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: minute,
  });
};

/** One level below what one is in: uses, their buildings, those's floors, their spaces. */
export const areaQuery = ({ use, at, level, on }: InsightsParams) => {
  const groupBy = level ? 'space' : at ? 'floor' : use ? 'building' : 'useClass';
  const query = {
    groupBy: [groupBy] as ('space' | 'floor' | 'building' | 'useClass')[],
    ...(use && { useClass: use }),
    ...(at && { building: at }),
    ...(level && { floor: level }),
    ...(on && { on }),
  };
  return queryOptions({
    queryKey: ['area', query],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/insights/area', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: minute,
  });
};

/** A share of what was offered; null where nothing was, or where it is withheld. */
export function shareOf({ offeredH, bookedH, usedH }: Measures, measure: Measure): number | null {
  if (!offeredH || bookedH === null || usedH === null) return null;
  const hours = { used: usedH, booked: bookedH, gap: Math.max(0, bookedH - usedH) }[measure];
  return hours / offeredH;
}
