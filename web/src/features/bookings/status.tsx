import { useTranslation } from 'react-i18next';
import type { Booking } from './bookings';
import styles from './status.module.css';

/** Where in its life a booking is. */
export function Status({ status }: Pick<Booking, 'status'>) {
  const { t } = useTranslation();
  return (
    <span className={styles.status} data-status={status}>
      {t(`statuses.${status}`)}
    </span>
  );
}
