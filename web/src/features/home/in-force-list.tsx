import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Named } from '../../components/named';
import { useWords } from '../../i18n/use-words';
import { useScopeWords } from '../closures/use-scope-words';
import styles from './in-force.module.css';

/** Why, what and when. */
export default function InForceList({ closures }: { closures: readonly Schemas['ClosureInForce'][] }) {
  const { t } = useTranslation();
  const words = useWords();
  const placeOf = useScopeWords();
  return (
    <ul className={styles.list} aria-label={t('closures.inForce')}>
      {closures.map(({ id, reason, start, closedUntil, ...what }) => (
        <li key={id} className={styles.line}>
          <strong>
            <Named name={reason.text} />
          </strong>
          {': '}
          {t('closures.closedThen', { place: placeOf(what), ...words.period(start, closedUntil) })}
        </li>
      ))}
    </ul>
  );
}
