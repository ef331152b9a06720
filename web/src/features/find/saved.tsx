import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import { addDays, type WallTime } from '../../time/campus-time';
import { useCreateFeed } from '../developers/feeds';
import { useKept } from '../session/use-kept';
import { ChipMenu } from './chip';
import styles from './saved.module.css';
import { feedOf, type Saved, savedAs } from './saved-search';
import type { FindParams } from './params';

const most = 30;

interface Props {
  /** What is looked for now, and how. */
  current: FindParams;
  /** The next half hour, from which on one can book. */
  next: WallTime;
}

/** Searches under names of one's own: one press shows what they find on the next day on which they can be had. */
export function SavedSearches({ current, next }: Props) {
  const { t } = useTranslation();
  const [saved, keep] = useKept<Saved[]>('searches', []);
  return (
    <div className={styles.saved}>
      {saved.length > 0 && (
        <ul className={styles.list} aria-label={t('saved.title')}>
          {saved.map((one) => (
            <li key={one.name} className={styles.one}>
              <Link to="/find" search={{ ...one.params, date: dayOf(one, next) }} className={styles.link}>
                {one.name}
              </Link>
              <ChipMenu
                label={<span className="visually-hidden">{t('saved.more', { name: one.name })}</span>}
                title={one.name}
              >
                {() => (
                  <Ways saved={one} onForget={() => keep(saved.filter(({ name }) => name !== one.name))} />
                )}
              </ChipMenu>
            </li>
          ))}
        </ul>
      )}
      <ChipMenu label={t('saved.save')} title={t('saved.save')}>
        {(close) => (
          <NameForm
            onSave={(name) => {
              const others = saved.filter((one) => one.name !== name);
              keep([{ name, params: savedAs(current) }, ...others].slice(0, most));
              close();
            }}
          />
        )}
      </ChipMenu>
    </div>
  );
}

/** Today as long as it has not begun; the day after then. */
const dayOf = ({ params: { from } }: Saved, { date, time }: WallTime) =>
  from !== undefined && from < time ? addDays(date, 1) : date;

function NameForm({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('saved.name')}
        value={name}
        maxLength={60}
        required
        withAsterisk={false}
        data-autofocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit">{t('saved.keep')}</Button>
    </form>
  );
}

/** What can be done with one: have what is booked there in a calendar, or forget it. */
function Ways({ saved, onForget }: { saved: Saved; onForget: () => void }) {
  const { t } = useTranslation();
  const subscribe = useCreateFeed();
  return (
    <div className={styles.form}>
      <p className="muted">{t('saved.subscribeHow')}</p>
      {subscribe.data ? (
        <ToldOnce secret={subscribe.data.url} />
      ) : (
        <Button
          variant="default"
          loading={subscribe.isPending}
          onClick={() => subscribe.mutate(feedOf(saved.params))}
        >
          {t('saved.subscribe')}
        </Button>
      )}
      {subscribe.error && <RefusalNote error={subscribe.error} />}
      <Button variant="subtle" onClick={onForget}>
        {t('saved.forget')}
      </Button>
    </div>
  );
}
