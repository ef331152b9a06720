import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { campusQuery } from '../spaces/catalogue';
import styles from './offline-banner.module.css';

function watch(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** What is shown may be old, and nothing is sent: a booking that waits for the network would be a lie. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    <output className={styles.banner} data-online={isOnline || undefined}>
      {!isOnline && <Since />}
    </output>
  );
}

/** Shown from the moment that the network went. */
function Since() {
  const { t } = useTranslation();
  const { clock } = useWords();
  const { data } = useQuery({ ...campusQuery, enabled: false });
  const [lost] = useState(() => new Date());
  const zone = data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return t('shell.offline', { time: clock.time(wallTime(lost, zone).time) });
}
