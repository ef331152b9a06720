import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './loading-cards.module.css';

const AskAgain = lazy(() => import('./ask-again'));

const soon = 150;
const slow = 2000;
const stuck = 8000;

interface Props {
  count: number;
  /** What follows begins below the window, and is not pushed there while somebody looks at it. */
  fills?: boolean;
}

/** Nothing for a moment, then the shape of what comes, then a word that it takes long, then a way to ask again. */
export function LoadingCards({ count, fills = false }: Props) {
  const { t } = useTranslation();
  const isLate = useElapsed(soon);
  const isSlow = useElapsed(slow);
  const isStuck = useElapsed(stuck);
  return (
    <div className={styles.cards} data-fills={fills || undefined} data-comes>
      <output className="visually-hidden">{isLate && t('common.loading')}</output>
      {isLate && Array.from({ length: count }, (_, n) => <Skeleton key={n} height={96} radius="md" />)}
      {isSlow && (
        <p className="muted">
          {t('common.slow')} <Suspense>{isStuck && <AskAgain />}</Suspense>
        </p>
      )}
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
