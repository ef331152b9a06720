import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { DayStrip } from './day-strip';
import { SpaceHead } from './space-head';
import { SpaceState } from './space-state';
import { stickerQuery } from './sticker';
import styles from './sticker-only.module.css';

/** For who is not signed in: whether it is free, and the way in that leads back here. */
export function StickerOnly({ code }: { code: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const back = useLocation().href;
  const { data, error } = useQuery(stickerQuery(code));
  if (error) {
    return (
      <>
        <h1>{code}</h1>
        <RefusalNote error={error} />
      </>
    );
  }
  if (!data) return <LoadingCards count={1} />;
  const { space, busy, busyNow, changesAt, closedUntil, asOf } = data;
  const today = asOf.slice(0, 10);
  const until = closedUntil ?? changesAt;
  const time = until && words.time(until);
  return (
    <>
      <SpaceHead space={space} />
      <section className={`card ${styles.panel}`} aria-label={t('qr.now')}>
        <SpaceState
          isTaken={busyNow}
          isClosed={closedUntil !== undefined}
          until={until && until.slice(0, 10) > today ? `${words.day(until.slice(0, 10))} ${time}` : time}
        />
        <p className="muted">{words.day(today)}</p>
        <DayStrip date={today} busy={busy} />
        <Link to="/sign-in" search={{ back }} className={styles.way}>
          {t(busyNow || closedUntil ? 'qr.signIn' : 'qr.signInToUse')}
        </Link>
      </section>
    </>
  );
}
