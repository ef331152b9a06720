import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { addDays } from '../../time/campus-time';

export type Share = Schemas['TenantShare'];

export const usageQuery = (tenant: string) =>
  queryOptions({
    queryKey: ['usage', tenant],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/tenants/{tenant}/usage', { params: { path: { tenant } }, signal })))
        .data,
  });

export const peopleUsageQuery = (tenant: string) =>
  queryOptions({
    queryKey: ['usage', tenant, 'people'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/tenants/{tenant}/usage/people', { params: { path: { tenant } }, signal })),
  });

const dayMs = 24 * 60 * 60_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs;

export interface Course {
  /** Days of the period. */
  length: number;
  /** Of them, those that have begun. */
  elapsed: number;
  /** What is left at the end of each day that has begun, then of each that has something booked. */
  left: { day: number; left: number; isToCome: boolean }[];
  /** What will be left at the end if it goes on like this; never less than what is booked takes. */
  expected: number;
  /** The day on which nothing is left, if it goes on like this. */
  runsOutOn?: string;
}

/** How an allowance goes down over its period, and where it leads at the pace so far. */
export function courseOf({ most, used, toCome, days, periodStart, resetsAt }: Share, today: string): Course {
  const length = daysBetween(periodStart, resetsAt.slice(0, 10));
  const elapsed = Math.min(length, Math.max(1, daysBetween(periodStart, today) + 1));
  let sum = 0;
  const left = [
    { day: 0, left: most, isToCome: false },
    ...days.map(({ date, used: its }) => {
      sum += its;
      return { day: daysBetween(periodStart, date) + 1, left: most - sum, isToCome: date > today };
    }),
  ];
  const pace = (used - toCome) / elapsed;
  const expected = most - Math.max(used, pace * length);
  const daysLeft = pace > 0 ? Math.floor(most / pace) : Infinity;
  return {
    length,
    elapsed,
    left,
    expected,
    ...(daysLeft < length && { runsOutOn: addDays(periodStart, daysLeft) }),
  };
}
