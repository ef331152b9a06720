import { useTranslation } from 'react-i18next';
import type en from '../../i18n/en';
import styles from './help.module.css';

const words: (keyof typeof en.help.words)[] = [
  'space',
  'booking',
  'request',
  'hold',
  'series',
  'checkIn',
  'waitlist',
  'allowance',
  'closure',
];

/** Where one reads on, and what the words mean that stand everywhere. */
export default function Help({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className={styles.title}>{t('help.title')}</h2>
      <ul className={styles.ways}>
        <li>
          <button type="button" className={styles.way} onClick={onKeys}>
            {t('keys.title')} <kbd>?</kbd>
          </button>
        </li>
        <li>
          <a className={styles.way} href="/docs">
            {t('help.docs')}
          </a>
        </li>
        <li>
          <a className={styles.way} href="/docs/reference">
            {t('help.reference')}
          </a>
        </li>
      </ul>
      <h3 className={styles.small}>{t('help.glossary')}</h3>
      <dl className={styles.words}>
        {words.map((word) => (
          <div key={word}>
            <dt>{t(`help.words.${word}.name`)}</dt>
            <dd className="muted">{t(`help.words.${word}.means`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
