import { lazy, Suspense, type ToggleEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { withWords } from '../../i18n/i18n';
import type { User } from '../session/session';
import { inIdleTime } from '../shell/in-idle-time';
import tools from '../shell/tools.module.css';
import styles from './bell.module.css';

const fetchUnread = () => import('./unread');
const Unread = lazy(fetchUnread);
const Notices = lazy(withWords(() => import('./notices')));

/** What others did to what one has booked. At first it is a sign; how much is new is asked for when the browser has time. */
export function Bell({ me }: { me: User }) {
  const { t } = useTranslation();
  const [isIdle, setIdle] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => inIdleTime(() => fetchUnread().then(() => setIdle(true))), []);
  return (
    <>
      <button
        type="button"
        className={`${tools.tool} ${styles.bell}`}
        popoverTarget="notices"
        title={t('shell.notices')}
      >
        <span className="visually-hidden">{t('shell.notices')}</span>
        <Icon name="bell" />
        <Suspense>{isIdle && <Unread me={me} />}</Suspense>
      </button>
      <section
        id="notices"
        popover="auto"
        className={styles.notices}
        aria-label={t('shell.notices')}
        onToggle={({ newState }: ToggleEvent) => setOpen(newState === 'open')}
      >
        <h2 className={styles.title}>{t('shell.notices')}</h2>
        <Suspense>{isOpen && <Notices />}</Suspense>
      </section>
    </>
  );
}
