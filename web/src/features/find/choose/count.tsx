import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/use-words';
import styles from './choose.module.css';

/** How many there would be; nothing while that is not known. */
export function Count({ free }: { free: number | undefined }) {
  const { t } = useTranslation();
  const words = useWords();
  if (free === undefined) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{words.number(free)}</span>
      <span className="visually-hidden">{t('relax.gives', { count: free })}</span>
    </span>
  );
}
