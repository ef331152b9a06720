import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const { back = '/' } = route.useSearch();
  const router = useRouter();
  return (
    <div className={styles.page}>
      <title>{`${t('signIn.title')} · Tolo`}</title>
      <div className={`card ${styles.card}`}>
        <div>
          <h1>{t('signIn.title')}</h1>
          <p className="muted">{t('signIn.promise')}</p>
        </div>
        <SignInForm onSignedIn={() => router.history.replace(back)} />
      </div>
    </div>
  );
}
