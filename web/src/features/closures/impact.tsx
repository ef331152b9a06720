import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import styles from './closures-page.module.css';
import type { Closure } from './wanted';

const figures = ['bookings', 'people', 'tenants', 'series', 'spaces'] as const;

/** How much is booked there, and whom that concerns. */
export function Impact({ closure: { impact } }: { closure: Closure }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <dl className={styles.figures} aria-label={t('closures.impact')}>
      {figures.map((one) => (
        <div key={one} className={styles.figure}>
          <dt>{t(`closures.figures.${one}`)}</dt>
          <dd>{words.number(impact[one])}</dd>
        </div>
      ))}
    </dl>
  );
}
