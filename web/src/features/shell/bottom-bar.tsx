import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import type { User } from '../session/session';
import styles from './bottom-bar.module.css';
import { WayLink } from './way-link';
import { useWays } from './ways';

const onTheBar = ['/', '/find', '/bookings'];

/** On a phone, where thumbs are; what has no place there stands behind "More". */
export function BottomBar({ me }: { me: User }) {
  const { t } = useTranslation();
  const { main, scan, campus } = useWays(me);
  const [home, find, bookings] = onTheBar.map((path) => main.find(({ to }) => to === path));
  const rest = [...main, ...campus].filter(
    ({ to }, n, all) => !onTheBar.includes(to) && all.findIndex((way) => way.to === to) === n,
  );
  return (
    <nav className={styles.bar} aria-label={t('nav.title')}>
      {[home, find, scan, bookings].map(
        (way) => way && <WayLink key={way.to} way={way} className={styles.link} />,
      )}
      <button type="button" className={styles.link} popoverTarget="more-ways">
        <Icon name="more" />
        <span>{t('nav.more')}</span>
      </button>
      <div id="more-ways" popover="auto" className={styles.sheet}>
        <ul>
          {rest.map((way) => (
            <li key={way.to}>
              <WayLink way={way} className={styles.row} />
            </li>
          ))}
          <li>
            <button type="button" className={styles.row} popoverTarget="help">
              <Icon name="help" />
              <span>{t('shell.help')}</span>
            </button>
          </li>
          <li>
            <button type="button" className={styles.row} popoverTarget="account">
              <Icon name="person" />
              <span>{t('shell.settings')}</span>
            </button>
          </li>
        </ul>
      </div>
    </nav>
  );
}
