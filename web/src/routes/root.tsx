import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveQueries } from '../api/live/use-live';
import { DrawerHost } from '../features/drawer/drawer-host';
import { meQuery } from '../features/session/session';
import { SessionHost } from '../features/session/session-host';
import { BottomBar } from '../features/shell/bottom-bar';
import { useShownDensity } from '../features/shell/density';
import { Header } from '../features/shell/header';
import { OfflineBanner } from '../features/shell/offline-banner';
import { Rail } from '../features/shell/rail';
import { Toasts } from '../features/shell/toasts';
import styles from './root.module.css';

/** A display at a door has nothing around it. */
export function RootPage() {
  const isBare = useLocation({ select: ({ pathname }) => pathname.startsWith('/kiosk/') });
  if (!isBare) return <Framed />;
  return (
    <main id="main">
      <Outlet />
    </main>
  );
}

/** What stands around every other page. */
function Framed() {
  const { t } = useTranslation();
  const me = useQuery(meQuery).data;
  useLiveQueries(me?.id);
  useShownDensity();
  return (
    <>
      <a href="#main" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <Header me={me} />
      <OfflineBanner />
      <div className={styles.body}>
        {me && <Rail me={me} />}
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      {me && <BottomBar me={me} />}
      {me && <DrawerHost />}
      <SessionHost />
      {/* Within the router, because what is told may lead somewhere. */}
      <Toasts />
    </>
  );
}
