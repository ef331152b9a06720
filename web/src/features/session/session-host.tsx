import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { whenSessionEnds } from '../../api/session-end';
import { withWords } from '../../i18n/i18n';
import { meQuery, type User } from './session';

const SessionDialog = lazy(withWords(() => import('./session-dialog')));

interface Asked {
  user: User;
  answer: (again: boolean) => void;
}

/** The session has ended under the person's hands: they sign in here, and what they were doing goes on. */
export function SessionHost() {
  const queries = useQueryClient();
  const router = useRouter();
  const [asked, setAsked] = useState<Asked>();

  useEffect(() => {
    whenSessionEnds(() => {
      const user = queries.getQueryData(meQuery.queryKey);
      if (!user) return Promise.resolve(false);
      return new Promise((answer) => setAsked({ user, answer }));
    });
    return () => whenSessionEnds(undefined);
  }, [queries]);

  const close = (again: boolean) => {
    asked?.answer(again);
    setAsked(undefined);
  };
  const leave = () => {
    close(false);
    queries.setQueryData(meQuery.queryKey, null);
    void router.invalidate();
  };

  return (
    <Suspense>
      {asked && <SessionDialog email={asked.user.email} onSignedIn={() => close(true)} onLeave={leave} />}
    </Suspense>
  );
}
