import { lazy, Suspense, useEffect } from 'react';
import { forgetAll, useRecent } from './recent';

const RecentActs = lazy(() => import('./recent-acts'));

/** Fetched once there is something to take back, and emptied when somebody else signs in. */
export function RecentHost() {
  const isSomething = useRecent().length > 0;
  useEffect(() => forgetAll, []);
  return <Suspense>{isSomething && <RecentActs />}</Suspense>;
}
