import { Button, PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useSignIn } from './session';
import styles from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const { back = '/' } = route.useSearch();
  const router = useRouter();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const note = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (signIn.error) note.current?.focus();
  }, [signIn.error]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onSuccess: () => router.history.replace(back) });
  };

  return (
    <div className={styles.page}>
      <title>{`${t('signIn.title')} · Tolo`}</title>
      <form className={`card ${styles.form}`} onSubmit={submit}>
        <div>
          <h1>{t('signIn.title')}</h1>
          <p className="muted">{t('signIn.promise')}</p>
        </div>
        {signIn.error && <RefusalNote ref={note} error={signIn.error} />}
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{
            'aria-label': t('signIn.showPassword'),
            'aria-hidden': undefined,
            tabIndex: 0,
          }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </form>
    </div>
  );
}
