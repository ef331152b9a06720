import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { withWords } from '../../i18n/i18n';
import { closureMovesQuery } from './closure-moves';

const MovedList = lazy(withWords(() => import('./moved-list')));

/** Nothing most of the time; where a closure has moved a booking, what became of it and what can be done about it. */
export function ClosuresNotice() {
  const { data = [], isPending } = useQuery(closureMovesQuery);
  const later = <span hidden data-comes />;
  if (data.length === 0) return isPending ? later : null;
  return (
    <Suspense fallback={later}>
      <MovedList messages={data} />
    </Suspense>
  );
}
