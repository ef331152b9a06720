import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, newKey, type Schemas } from '../../api/client';
import { keyed, useAct, why } from '../bookings/acting';
import type { Booking } from '../bookings/bookings';
import type { Undo } from '../bookings/undoing';
import { useTold } from '../bookings/use-told';
import { showing } from '../drawer/drawer-search';

export type Preview = Pick<Schemas['SeriesPreview'], 'counts' | 'occurrences' | 'allowances'> & {
  previewToken?: string;
};
export type Occurrence = Schemas['OccurrencePreview'];
/** By date: `skip`, or the id of another choice; what is not named is done as proposed. */
export type Decisions = Record<string, string>;
export type Scope = 'this' | 'following' | 'all';

export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['series', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/series/{id}', { params: { path: { id } }, signal })),
  });

const nothingToTell = () => {};

/** The first date that an act on all of them means: a time that is said is said of that one. */
export const firstToCome = async (id: string): Promise<Booking | undefined> => {
  const params = { path: { id }, query: { limit: 200 } };
  const { data } = await answerOf(api.GET('/api/v1/series/{id}/occurrences', { params }));
  return data.find(({ start, status }) => stands.has(status) && Date.parse(start) > Date.now());
};

const stands = new Set<Booking['status']>(['requested', 'confirmed']);

/** Nothing is booked by it. */
export const usePreview = () =>
  useAct(
    (body: Schemas['PreviewSeriesBody']) => answerOf(api.POST('/api/v1/series/preview', { body })),
    nothingToTell,
  );

/** All of what was previewed, or nothing. */
export function useBookSeries(reason?: string) {
  const told = useTold();
  return useAct(
    ({ previewToken, decisions }: { previewToken: string; decisions: Decisions; first: Times }, key) =>
      answerOf(
        api.POST('/api/v1/series', {
          body: { previewToken, decisions, ...why(reason) },
          headers: keyed(key),
        }),
      ),
    ({ id, made, bookingIds }, { first }) =>
      told('seriesBooked', first, giveBackAll(id, bookingIds[0]), made),
  );
}

type Times = Pick<Booking, 'start' | 'end' | 'space'>;

function giveBackAll(id: string, booking: string | undefined): Undo {
  const key = newKey();
  return {
    send: () =>
      answerOf(
        api.POST('/api/v1/series/{id}/cancel', { params: { path: { id } }, body: {}, headers: keyed(key) }),
      ),
    otherwise: showing({ booking }),
  };
}

interface Edit {
  id: string;
  version: number;
  scope: Scope;
  from?: string;
}

const meant = ({ id, scope, from }: Edit) => ({
  path: { id },
  query: { scope, ...(scope === 'following' && { from }) },
});

/** What would become of each of the bookings meant. */
export const useRehearseEdit = () =>
  useAct(({ body, ...edit }: Edit & { body: Schemas['EditSeriesBody'] }) => {
    const { path, query } = meant(edit);
    return answerOf(
      api.PATCH('/api/v1/series/{id}', {
        params: { path, query: { ...query, dryRun: true } },
        body,
        headers: { 'if-match': `"v${edit.version}"` },
      }),
    );
  }, nothingToTell);

/** Exactly what was previewed. */
export function useEditSeries(reason?: string) {
  const told = useTold();
  return useAct(
    ({
      previewToken,
      decisions,
      ...edit
    }: Edit & { previewToken: string; decisions: Decisions; first: Times }) =>
      answerOf(
        api.PATCH('/api/v1/series/{id}', {
          params: meant(edit),
          body: { previewToken, ...(Object.keys(decisions).length > 0 && { decisions }), ...why(reason) },
          headers: { 'if-match': `"v${edit.version}"` },
        }),
      ),
    (_, { first }) => told('seriesChanged', first),
  );
}

/** With `dryRun`, which dates would be given back. */
export function useCancelSeries(reason?: string) {
  const told = useTold();
  return useAct(
    ({ dryRun, ...edit }: Edit & { dryRun: boolean; first: Times }, key) => {
      const { path, query } = meant(edit);
      return answerOf(
        api.POST('/api/v1/series/{id}/cancel', {
          params: { path, query: { ...query, ...(dryRun && { dryRun }) } },
          body: why(reason),
          headers: dryRun ? {} : keyed(key),
        }),
      );
    },
    ({ cancelled }, { dryRun, first }) =>
      dryRun ? undefined : told('seriesCancelled', first, undefined, cancelled.length),
  );
}
