import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSessionEnds } from '../../api/session-end';
import { Modal } from '../../components/modal';
import { withWords } from '../../i18n/i18n';
import { meQuery, type User } from './session';
import styles from './session-dialog.module.css';

const SignInForm = lazy(withWords(async () => ({ default: (await import('./sign-in-form')).SignInForm })));

interface Asked {
  user: User;
  answer: (again: boolean) => void;
}

/** The session has ended under the person's hands: they sign in here, and what they were doing goes on. */
export function SessionDialog() {
  const { t } = useTranslation();
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
    <Modal title={t('session.ended')} opened={asked !== undefined} onClose={leave}>
      <p className={styles.promise}>{t('session.goesOn')}</p>
      <Suspense>{asked && <SignInForm email={asked.user.email} onSignedIn={() => close(true)} />}</Suspense>
      <button type="button" className={styles.leave} onClick={leave}>
        {t('session.somebodyElse')}
      </button>
    </Modal>
  );
}
