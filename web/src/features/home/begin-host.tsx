import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useKept } from '../session/use-kept';
import type { Begun } from './begin';
import { suggestionsQuery } from './suggestions';

const Begin = lazy(() => import('./begin'));

/** Most have begun long ago, and fetch nothing of it. */
export function BeginHost() {
  const { data } = useQuery(suggestionsQuery);
  const [begun] = useKept<Begun | null>('begin', null);
  const isWanted = begun ? !begun.isAway : data?.[0]?.kind === 'first';
  // With the first booking the suggestions become others; what was begun stays.
  const [wasWanted, setWanted] = useState(false);
  if (isWanted && !wasWanted) setWanted(true);
  return <Suspense>{wasWanted && <Begin />}</Suspense>;
}
