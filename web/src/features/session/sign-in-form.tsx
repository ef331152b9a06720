import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { CompanyWay } from './company-way';
import { useSignIn } from './session';
import styles from './sign-in-form.module.css';

interface Props {
  /** Who has to sign in again, and nobody else. */
  email?: string;
  /** Where a company's sign-in leads back to; unless said, here. */
  back?: string;
  onSignedIn: () => void;
}

export function SignInForm({ email: fixed, back, onSignedIn }: Props) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const note = useRef<HTMLDivElement>(null);
  const secret = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (fixed !== undefined) secret.current?.focus();
  }, [fixed]);

  useEffect(() => {
    if (signIn.error) note.current?.focus();
  }, [signIn.error]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email: fixed ?? typed, password }, { onSuccess: onSignedIn });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      {signIn.error && <RefusalNote ref={note} error={signIn.error} />}
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        readOnly={fixed !== undefined}
        value={fixed ?? typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <CompanyWay email={fixed ?? typed} back={back} />
      <PasswordInput
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        required
        ref={secret}
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
  );
}
