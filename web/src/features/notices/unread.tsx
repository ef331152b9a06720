import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../api/live/use-live';
import { useWords } from '../../i18n/use-words';
import type { User } from '../session/session';
import styles from './bell.module.css';
import { concerns } from './concerns';
import { noticesQuery } from './notices-query';

const mostCounted = 99;
const soonMs = 500;

/** How many are new; nothing where none are. */
export default function Unread({ me }: { me: User }) {
  const { t } = useTranslation();
  const words = useWords();
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries({ queryKey: noticesQuery.queryKey });
    }, soonMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive((change) => {
    if (concerns(change, me.id)) soon();
  }, soon);
  const count = useQuery(noticesQuery).data?.unread ?? 0;
  if (count === 0) return null;
  return (
    <>
      <span className="visually-hidden">{t('shell.unread', { count })}</span>
      <span className={styles.count} aria-hidden="true">
        {count > mostCounted ? `${words.number(mostCounted)}+` : words.number(count)}
      </span>
    </>
  );
}
