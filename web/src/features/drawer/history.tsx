import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { doorIn } from './door-in';
import { Differences } from './differences';
import styles from './drawer.module.css';
import { useTypeOf } from './use-type-of';

interface Props {
  id: string;
  version: number;
  /** Whoever looks after somebody else's booking has come for its story. */
  isOpen: boolean;
}

/** Who did what to it, when and from where, and how it was before; read when somebody asks. */
export function History({ id, version, isOpen }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const typeOf = useTypeOf();
  const [open, setOpen] = useState(isOpen);
  const history = useQuery({
    queryKey: ['bookings', 'history', id, version],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/bookings/{id}/history', { params: { path: { id } }, signal })),
    enabled: open,
  });
  return (
    <details
      className={styles.history}
      open={isOpen || undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('history.title')}</summary>
      {history.error && <RefusalNote error={history.error} />}
      <ol className={styles.list}>
        {history.data?.data.map(({ version: n, at, actor, door, type, changed, reason, before, after }) => {
          const { day, times } = words.period(after.start, after.end);
          return (
            <li key={n}>
              <strong>{typeOf(type)}</strong> · {day} {times}
              <br />
              <span className="muted">
                {words.moment(at, after.timeZone)} · {actor.name ?? t('history.system')} ·{' '}
                {t(`history.doors.${doorIn(door)}`)}
              </span>
              <Differences changed={changed} before={before} after={after} />
              {reason && <p>{t('history.reason', { reason })}</p>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
