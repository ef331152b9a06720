import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import type { Cancelled } from './cancel-many';
import styles from './away.module.css';

/** Which of many stay, and why. */
export function Refused({ cancelled }: { cancelled?: Cancelled }) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRefusalText();
  if (!cancelled || cancelled.refused.length === 0) return null;
  return (
    <div role="alert" className={styles.refused}>
      <p>{t('away.refused', { count: cancelled.refused.length })}</p>
      <ul>
        {cancelled.refused.map(({ booking, error }) => {
          const { day, times } = words.period(booking.start, booking.end);
          return (
            <li key={booking.id}>
              {booking.space?.code} {day} {times}: {textOf(error).title}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
