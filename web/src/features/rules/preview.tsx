import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import styles from './rules-page.module.css';

/** What the change would have refused of the bookings that were made, and would refuse of those to come. */
export function Preview({ answer }: { answer: Schemas['ReplayAnswer'] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { judged, newlyRefused, byCode, examples } = answer;
  return (
    <div aria-live="polite" className={styles.preview} data-harmless={newlyRefused === 0 || undefined}>
      <p>
        <strong>
          {t('rules.wouldRefuse', {
            count: newlyRefused,
            number: words.number(newlyRefused),
            judged: words.number(judged),
          })}
        </strong>
      </p>
      <ul>
        {Object.entries(byCode).map(([code, count]) => (
          <li key={code}>
            {i18n.exists(`reasons.${code}`) ? t(`reasons.${code as keyof typeof en.reasons}`) : code}:{' '}
            {words.number(count)}
          </li>
        ))}
      </ul>
      {examples.data.length > 0 && (
        <ul aria-label={t('rules.examples')}>
          {examples.data.map(({ bookingId, spaceCode, start, end }) => {
            const { day, times } = words.period(start, end);
            return (
              <li key={bookingId}>
                {spaceCode} · {day} {times}
              </li>
            );
          })}
        </ul>
      )}
      <p className="muted">{t('rules.keeps')}</p>
    </div>
  );
}
