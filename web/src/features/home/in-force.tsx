import { queryOptions, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { answerOf, api } from '../../api/client';
import { withWords } from '../../i18n/i18n';

const InForceList = lazy(withWords(() => import('./in-force-list')));

const inForceQuery = queryOptions({
  queryKey: ['closures', 'in-force'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/closures/in-force', { signal }))).data,
  // A signal may be hoisted at any time of the day.
  refetchInterval: 60_000,
});

/** Nothing on most days; else what is closed today, for everybody. */
export function InForce() {
  const { data = [] } = useQuery(inForceQuery);
  if (data.length === 0) return null;
  return (
    <Suspense>
      <InForceList closures={data} />
    </Suspense>
  );
}
