import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './loading-cards.module.css';

const soon = 150;
const slow = 2000;

/** Nothing for a moment, then the shape of what comes, then a word that it takes long. */
export function LoadingCards({ count }: { count: number }) {
  const { t } = useTranslation();
  const isLate = useElapsed(soon);
  const isSlow = useElapsed(slow);
  return (
    <div className={styles.cards}>
      <output className="visually-hidden">{isLate && t('common.loading')}</output>
      {isLate && Array.from({ length: count }, (_, n) => <Skeleton key={n} height={96} radius="md" />)}
      {isSlow && <p className="muted">{t('common.slow')}</p>}
    </div>
  );
}

function useElapsed(ms: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return elapsed;
}
