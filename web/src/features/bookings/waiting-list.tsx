import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { spaceByIdQuery } from '../spaces/catalogue';
import { act } from './acting';
import { useClaim, useLeave, type Waiting } from './acts';
import styles from './waiting-list.module.css';

const waitingQuery = queryOptions({
  queryKey: ['waitlist'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/waitlist', { signal }))).data,
  // What is offered is kept for a quarter of an hour only.
  refetchInterval: 60_000,
});

/** What one waits for, and what is kept for one now. */
export function WaitingList() {
  const { t } = useTranslation();
  const waiting = useQuery(waitingQuery).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={t('waitlist.title')}>
      <h2 className={styles.title}>{t('waitlist.title')}</h2>
      <ul className={styles.list}>
        {waiting.map((one) => (
          <li key={one.id}>
            <Wish wish={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wish({ wish }: { wish: Waiting }) {
  const { t } = useTranslation();
  const words = useWords();
  const claim = useClaim();
  const leave = useLeave();
  const space = useQuery(spaceByIdQuery(wish.hold?.spaceId ?? wish.spaceIds[0] ?? '')).data;
  const { day, times } = words.period(wish.start, wish.end);
  const which = `${space?.code ?? ''} ${day} ${times}`;
  const error = claim.error ?? leave.error;
  return (
    <article className={`card ${styles.wish}`} data-offered={wish.status === 'offered' || undefined}>
      <p>
        <strong>{which}</strong>
        <br />
        <span className="muted">
          {wish.hold?.expiresAt
            ? t('waitlist.offered', { time: words.time(wish.hold.expiresAt) })
            : t('waitlist.position', { position: wish.position })}
        </span>
      </p>
      {wish.status === 'offered' && (
        <Button
          aria-label={t('waitlist.claimLabel', { which })}
          loading={claim.isPending}
          onClick={() => claim.mutate(act(wish))}
        >
          {t('waitlist.claim')}
        </Button>
      )}
      <Button
        variant="default"
        aria-label={t('waitlist.leaveLabel', { which })}
        loading={leave.isPending}
        onClick={() => leave.mutate(act(wish))}
      >
        {t('waitlist.leave')}
      </Button>
      {error && <RefusalNote error={error} />}
    </article>
  );
}
