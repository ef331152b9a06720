import { Button, Skeleton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './loading-cards.module.css';

const soon = 150;
const slow = 2000;
const stuck = 8000;

/** Nothing for a moment, then the shape of what comes, then a word that it takes long, then a way to ask again. */
export function LoadingCards({ count }: { count: number }) {
  const { t } = useTranslation();
  const isLate = useElapsed(soon);
  const isSlow = useElapsed(slow);
  const isStuck = useElapsed(stuck);
  return (
    <div className={styles.cards}>
      <output className="visually-hidden">{isLate && t('common.loading')}</output>
      {isLate && Array.from({ length: count }, (_, n) => <Skeleton key={n} height={96} radius="md" />)}
      {isSlow && (
        <p className="muted">
          {t('common.slow')} {isStuck && <AskAgain />}
        </p>
      )}
    </div>
  );
}

/** Everything on the page that has had no answer yet. */
function AskAgain() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const unanswered = { predicate: ({ state }: { state: { status: string } }) => state.status === 'pending' };
  const ask = async () => {
    await queries.cancelQueries(unanswered);
    await queries.refetchQueries({ ...unanswered, type: 'active' });
  };
  return (
    <Button variant="default" size="compact-sm" onClick={() => void ask()}>
      {t('common.again')}
    </Button>
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
