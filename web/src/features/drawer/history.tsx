import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import styles from './drawer.module.css';

type Known = keyof typeof en.history.types;

/** Who did what to it, and when; read when somebody asks. */
export function History({ id, version }: { id: string; version: number }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const history = useQuery({
    queryKey: ['bookings', 'history', id, version],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/bookings/{id}/history', { params: { path: { id } }, signal })),
    enabled: open,
  });
  const typeOf = (type: string) => {
    const known = type.split('.').at(-1) ?? '';
    return i18n.exists(`history.types.${known}`) ? t(`history.types.${known as Known}`) : type;
  };
  return (
    <details className={styles.history} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {history.error && <RefusalNote error={history.error} />}
      <ol className={styles.list}>
        {history.data?.data.map(({ version: n, at, actor, type, reason, after }) => {
          const { day, times } = words.period(after.start, after.end);
          return (
            <li key={n}>
              <strong>{typeOf(type)}</strong> · {day} {times}
              <br />
              <span className="muted">
                {words.moment(at, after.timeZone)} · {actor.name ?? t('history.system')}
                {reason && ` · ${reason}`}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
