import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { qualificationsQuery } from '../ops/vocabulary';
import { heldQuery, useGrant, useTakeAway } from './people';

/** What somebody is qualified for and until when; those who train people grant it and take it away. */
export function Training({ user }: { user: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const mayTrain = useIs('approver', 'operator', 'campus_admin');
  const held = useQuery(heldQuery(user));
  const all = useQuery(qualificationsQuery).data ?? [];
  const grant = useGrant(user);
  const takeAway = useTakeAway(user);
  const [code, setCode] = useState('');
  const [until, setUntil] = useState('');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const error = held.error ?? grant.error ?? takeAway.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    grant.mutate({ code: code || all[0]!.code, expiresOn: until || null });
  };

  return (
    <section className={ops.form} aria-labelledby="training">
      <h3 id="training" className={ops.small}>
        {t('requests.training')}
      </h3>
      {held.data?.length === 0 && <p className="muted">{t('requests.noTraining')}</p>}
      <ul className={ops.form}>
        {held.data?.map((one) => (
          <li key={one.code} className={ops.head} style={{ margin: 0 }}>
            <span>
              <Named name={one.name} />{' '}
              {one.expiresOn && (
                <span className={ops.tag} data-tone={one.expiresOn < today ? 'danger' : 'ok'}>
                  {t('ops.until', { date: words.dated(one.expiresOn) })}
                </span>
              )}
            </span>
            {mayTrain && (
              <Button
                variant="default"
                color="danger"
                aria-label={t('people.takeAwayLabel', { name: words.name(one.name).text })}
                loading={takeAway.isPending && takeAway.variables === one.code}
                onClick={() => takeAway.mutate(one.code)}
              >
                {t('ops.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <RefusalNote error={error} />}
      {mayTrain && all.length > 0 && (
        <form className={ops.form} onSubmit={submit}>
          <div className={ops.pair}>
            <NativeSelect
              label={t('people.grant')}
              value={code || all[0]!.code}
              data={all.map((one) => ({ value: one.code, label: words.name(one.name).text }))}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('people.expires')}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          </div>
          <div>
            <Button type="submit" variant="default" loading={grant.isPending}>
              {t('people.grantIt')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
