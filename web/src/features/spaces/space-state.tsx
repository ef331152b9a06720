import { useTranslation } from 'react-i18next';
import styles from './space-state.module.css';

interface Props {
  isTaken: boolean;
  isClosed?: boolean;
  /** Until when that stays so today. */
  until?: string;
}

/** What one wants to know at the door, to be read from three steps away. */
export function SpaceState({ isTaken, isClosed = false, until }: Props) {
  const { t } = useTranslation();
  const words = isClosed
    ? until
      ? t('qr.closedUntil', { time: until })
      : t('qr.closed')
    : isTaken
      ? until
        ? t('qr.takenUntil', { time: until })
        : t('qr.taken')
      : until
        ? t('qr.freeUntil', { time: until })
        : t('qr.free');
  return (
    <p className={styles.state} data-taken={isTaken || undefined} data-closed={isClosed || undefined}>
      <i className={styles.sign} aria-hidden="true" />
      {words}
    </p>
  );
}
