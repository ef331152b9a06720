import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Bell } from '../notices/bell';
import { PaletteHost } from '../palette/palette-host';
import type { User } from '../session/session';
import { RecentHost } from '../bookings/recent-host';
import { Account } from './account';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { SchemeSwitch } from './scheme-switch';

export function Header({ me }: { me?: User | null }) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand} activeProps={{ 'aria-current': undefined }}>
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span>{t('shell.brand')}</span>
      </Link>
      {me && <Navigation me={me} />}
      <div className={styles.tools}>
        {me && <PaletteHost me={me} />}
        {me && <RecentHost key={me.id} />}
        <LanguageSwitch />
        <SchemeSwitch />
        {me && <Bell key={me.id} me={me} />}
        {me && <Account me={me} />}
      </div>
    </header>
  );
}
