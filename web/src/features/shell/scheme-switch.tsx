import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import styles from './tools.module.css';

export function SchemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  // The attribute rather than the setting: with "auto" it says what the system has chosen.
  const toggle = () =>
    setColorScheme(document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'light' : 'dark');
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.scheme}`}
      aria-label={t('shell.scheme')}
      title={t('shell.scheme')}
      onClick={toggle}
    >
      <span className={styles.inLight}>
        <Icon name="moon" />
      </span>
      <span className={styles.inDark}>
        <Icon name="sun" />
      </span>
    </button>
  );
}
