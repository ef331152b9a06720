import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/note';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const { back = '/', refused } = route.useSearch();
  const router = useRouter();
  return (
    <div className={styles.page}>
      <title>{`${t('signIn.title')} · Tolo`}</title>
      <div className={`card ${styles.card}`}>
        <div>
          <h1>{t('signIn.title')}</h1>
          <p className="muted">{t('signIn.promise')}</p>
        </div>
        {refused && (
          <Note title={t('signIn.refusedTitle')}>
            <p>{t(`signIn.refused.${refused}`)}</p>
          </Note>
        )}
        <SignInForm back={back} onSignedIn={() => router.history.replace(back)} />
      </div>
    </div>
  );
}
