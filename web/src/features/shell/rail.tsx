import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { User } from '../session/session';
import { mostCounted, requestsWaitingQuery } from './requests-waiting';
import styles from './rail.module.css';
import { WayLink } from './way-link';
import { useWays } from './ways';

/** For those who run the campus: what they have to do, always beside them. */
export function Rail({ me }: { me: User }) {
  const { t } = useTranslation();
  const { campus } = useWays(me);
  if (campus.length === 0) return null;
  return (
    <nav className={styles.rail} aria-label={t('nav.campus')}>
      {campus.map((way) => (
        <WayLink key={way.to} way={way} className={styles.link}>
          {way.to === '/requests' && <Waiting />}
        </WayLink>
      ))}
    </nav>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const words = useWords();
  const count = useQuery(requestsWaitingQuery).data ?? 0;
  if (count === 0) return null;
  const shown = count > mostCounted ? `${words.number(mostCounted)}+` : words.number(count);
  return (
    <span className={styles.count}>
      <span className="visually-hidden">{t('nav.waiting', { count })}</span>
      <span aria-hidden="true">{shown}</span>
    </span>
  );
}
