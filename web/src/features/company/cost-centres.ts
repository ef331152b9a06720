import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { everyPage } from '../ops/every-page';

export type CostCentre = Schemas['CostCentreShown'];

const key = 'cost-centres';

/** All that was ever said. */
export const costCentresQuery = (tenant: string) =>
  queryOptions({
    queryKey: [key, tenant],
    queryFn: ({ signal }) =>
      everyPage<CostCentre>((cursor) =>
        answerOf(
          api.GET('/api/v1/tenants/{tenant}/cost-centres', {
            params: { path: { tenant }, query: { limit: 200, cursor } },
            signal,
          }),
        ),
      ),
  });

/** Statements that are not issued yet are counted by it. */
export function useSetCostCentre(tenant: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CostCentreBody']) =>
      answerOf(api.POST('/api/v1/tenants/{tenant}/cost-centres', { params: { path: { tenant } }, body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [key, tenant] });
      void queries.invalidateQueries({ queryKey: ['statements'] });
    },
  });
}

/** To what the bookings of somebody, or of all who have none of their own, count on a day, and what follows. */
export interface Belonging {
  memberId: string | null;
  name: string | null;
  now: CostCentre | undefined;
  next: CostCentre | undefined;
}

/** Everybody's first, then people by their names. */
export function belongingsOn(day: string, said: readonly CostCentre[]): Belonging[] {
  const members = [...new Set(said.map(({ memberId }) => memberId))];
  const ordered = said.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return members
    .map((memberId) => {
      const inOrder = ordered.filter((one) => one.memberId === memberId);
      return {
        memberId,
        name: inOrder.at(-1)!.memberName,
        now: inOrder.findLast(({ from }) => from <= day),
        next: inOrder.find(({ from }) => from > day),
      };
    })
    .filter(({ now, next }) => (now?.costCentre ?? next) != null)
    .toSorted((a, b) => Number(a.memberId !== null) - Number(b.memberId !== null) || compare(a.name, b.name));
}

const compare = (a: string | null, b: string | null) => (a ?? '').localeCompare(b ?? '');

/** What can be chosen again. */
export const namesOf = (said: readonly CostCentre[]): string[] =>
  [...new Set(said.flatMap(({ costCentre }) => costCentre ?? []))].toSorted(compare);
