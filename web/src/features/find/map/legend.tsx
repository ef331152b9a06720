import { useTranslation } from 'react-i18next';
import styles from './legend.module.css';
import type { State } from './shape';

const states: readonly State[] = ['free', 'mine', 'pending', 'taken', 'closed', 'other'];

export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('map.legend')}>
      {states.map((state) => (
        <li key={state}>
          <i className={styles.sample} data-state={state} aria-hidden="true" />
          {t(`map.states.${state}`)}
        </li>
      ))}
    </ul>
  );
}
