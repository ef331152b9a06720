import { useTranslation } from 'react-i18next';
import type { User } from '../session/session';
import styles from './navigation.module.css';
import { WayLink } from './way-link';
import { useWays } from './ways';

/** Along the top, where there is room for it. */
export function Navigation({ me }: { me: User }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.nav} aria-label={t('nav.title')}>
      {useWays(me).main.map((way) => (
        <WayLink key={way.to} way={way} className={styles.link} />
      ))}
    </nav>
  );
}
