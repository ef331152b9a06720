import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import styles from './series.module.css';

/** What all of it together takes of allowances, period by period. */
export function Draws({ draws }: { draws: readonly Schemas['AllowanceDraw'][] }) {
  const { t } = useTranslation();
  const words = useWords();
  const amount = (n: number, measure: string) =>
    measure === 'bookings' ? words.number(n) : words.duration(Math.max(0, n)) || words.number(0);
  if (draws.length === 0) return null;
  return (
    <ul className={styles.draws}>
      {draws.map(({ id, name, takes, left, measure, periodStart }) => {
        const { text, lang } = words.name(name);
        return (
          <li key={`${id}${periodStart}`}>
            <span lang={lang}>{text}</span> ·{' '}
            {words.pair(
              words.day(periodStart.slice(0, 10)),
              t('series.takes', { takes: amount(takes, measure), left: amount(left, measure) }),
            )}
          </li>
        );
      })}
    </ul>
  );
}
