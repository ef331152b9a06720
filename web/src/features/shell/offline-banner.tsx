import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
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
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    <output className={styles.banner} data-online={isOnline || undefined}>
      {!isOnline && t('shell.offline')}
    </output>
  );
}
