import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Schemas } from '../../api/client';
import { addDays, wallTime } from '../../time/campus-time';
import { everyPage } from '../ops/every-page';

export type RuleSet = Schemas['RuleSetShown'];
export type Terms = Schemas['TermsShown'];
export type TermsPatch = Schemas['TermsBody'];

export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: ({ signal }) =>
    everyPage<RuleSet>((cursor) =>
      answerOf(api.GET('/api/v1/rule-sets', { params: { query: { limit: 200, cursor } }, signal })),
    ),
});

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-sets', id, 'versions'],
    queryFn: ({ signal }) =>
      everyPage<Schemas['RuleSetVersionShown']>((cursor) =>
        answerOf(
          api.GET('/api/v1/rule-sets/{id}/versions', {
            params: { path: { id }, query: { limit: 200, cursor } },
            signal,
          }),
        ),
      ),
  });

export const effectiveQuery = (code: string) =>
  queryOptions({
    queryKey: ['rules-of', code],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/spaces/{id}/rules', { params: { path: { id: `code:${code}` } }, signal })),
    retry: false,
  });

export const holidaysQuery = (from: string) =>
  queryOptions({
    queryKey: ['holidays', from],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/holidays', { params: { query: { from, limit: 20 } }, signal }))).data,
  });

function useHolidaysChanged() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['holidays'] });
}

/** Makes a date a holiday, or the holiday what is said of it. */
export function useSetHoliday() {
  return useMutation({
    mutationFn: ({ date, kind, name }: { date: string } & Schemas['HolidayBody']) =>
      answerOf(api.PUT('/api/v1/holidays/{date}', { params: { path: { date } }, body: { kind, name } })),
    onSuccess: useHolidaysChanged(),
  });
}

export function useDropHoliday() {
  return useMutation({
    mutationFn: (date: string) =>
      answerOf(api.DELETE('/api/v1/holidays/{date}', { params: { path: { date } } })),
    onSuccess: useHolidaysChanged(),
  });
}

/** How far back and ahead bookings are tried against a changed rule: together no more than the server judges at once. */
const lookBack = 60;
const lookAhead = 30;
const examples = 10;

export function useReplay() {
  return useMutation({
    mutationFn: ({ id, terms, timeZone }: { id: string; terms: TermsPatch; timeZone: string }) => {
      const today = wallTime(new Date(), timeZone).date;
      const body = {
        terms,
        from: `${addDays(today, -lookBack)}T00:00`,
        to: `${addDays(today, lookAhead)}T00:00`,
        timeZone,
        limit: examples,
      };
      return answerOf(api.POST('/api/v1/rule-sets/{id}/replay', { params: { path: { id } }, body }));
    },
  });
}

function useRulesChanged() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['rule-sets'] });
    void queries.invalidateQueries({ queryKey: ['rules-of'] });
  };
}

export function useChangeRules() {
  return useMutation({
    mutationFn: ({ set, terms }: { set: RuleSet; terms: TermsPatch }) =>
      answerOf(
        api.PATCH('/api/v1/rule-sets/{id}', {
          params: { path: { id: set.id } },
          body: { terms },
          headers: ifMatch(set),
        }),
      ),
    onSuccess: useRulesChanged(),
  });
}

export function useMakeRules() {
  return useMutation({
    mutationFn: (body: Schemas['RuleSetBody']) => answerOf(api.POST('/api/v1/rule-sets', { body })),
    onSuccess: useRulesChanged(),
  });
}
