import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { appPasswordsQuery, useCreateAppPassword, useRevokeAppPassword } from './app-passwords';
import { RevokeButton } from './revoke-button';

/** A password for each program that reads and writes calendars, so that a lost phone locks out only itself. */
export function Devices() {
  const { t } = useTranslation();
  const words = useWords();
  const passwords = useQuery(appPasswordsQuery);
  const create = useCreateAppPassword();
  const revoke = useRevokeAppPassword();
  const [name, setName] = useState('');
  const error = passwords.error ?? create.error ?? revoke.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(name, { onSuccess: () => setName('') });
  };
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="devices">
      <h2 className={ops.small} id="devices">
        {t('developers.devices')}
      </h2>
      <p className="muted">{t('developers.devicesHow')}</p>
      <form className={ops.form} onSubmit={submit}>
        <TextInput
          label={t('developers.device')}
          description={t('developers.deviceHow')}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error && <RefusalNote error={error} />}
        <div>
          <Button type="submit" loading={create.isPending}>
            {t('developers.makePassword')}
          </Button>
        </div>
      </form>
      {create.data && (
        <>
          <p>
            {t('developers.account')} <code>{`${location.origin}/dav/`}</code> ·{' '}
            <code>{create.data.username}</code>
          </p>
          <ToldOnce secret={create.data.password} />
        </>
      )}
      {(passwords.data?.length ?? 0) > 0 && (
        <Scroll label={t('developers.devices')}>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('developers.device')}</th>
                <th>{t('tokens.lastUsed')}</th>
                <th>
                  <span className="visually-hidden">{t('inventory.columns.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {passwords.data?.map((password) => (
                <tr key={password.id}>
                  <th scope="row">
                    {password.name} <code className="muted">…{password.hint}</code>
                  </th>
                  <td>
                    {password.lastUsedAt ? words.day(password.lastUsedAt.slice(0, 10)) : t('tokens.never')}
                  </td>
                  <td className={ops.number}>
                    <RevokeButton
                      name={password.name}
                      isUnderWay={revoke.isPending && revoke.variables === password.id}
                      revoke={() => revoke.mutate(password.id)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
