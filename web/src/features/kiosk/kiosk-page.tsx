import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { LanguageSwitch } from '../shell/language-switch';
import { doorQuery } from './door';
import { DoorView } from './door-view';
import styles from './kiosk.module.css';
import { tokenOf } from './pairing';

const route = getRouteApi('/kiosk/$space');
const tick = 5000;

/** What hangs at a door: to be read from across the corridor, and pressed in passing. */
export function KioskPage() {
  const { space } = route.useParams();
  const { theme = 'lcd' } = route.useSearch();
  const token = tokenOf(space);
  return (
    <div className={styles.kiosk} data-look={theme}>
      {token === undefined ? <NotSetUp space={space} /> : <Door key={token} space={space} token={token} />}
    </div>
  );
}

function Door({ space, token }: { space: string; token: string }) {
  const { t } = useTranslation();
  const { data, dataUpdatedAt, error } = useQuery(doorQuery(token));
  const now = useTicks();
  if (error instanceof Refusal && (error.code === 'unauthenticated' || error.code === 'not-found'))
    return <NotSetUp space={space} />;
  if (data) return <DoorView door={data} heardAt={dataUpdatedAt} now={now} token={token} />;
  return (
    <div className={styles.middle}>
      <h1 className={styles.words}>{t(error ? 'kiosk.lost' : 'kiosk.begins')}</h1>
    </div>
  );
}

/** For who puts it up, or finds it taken down. */
function NotSetUp({ space }: { space: string }) {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${space} · Tolo`}</title>
      <header className={styles.head}>
        <p className={styles.code}>{space}</p>
        <LanguageSwitch />
      </header>
      <div className={styles.middle}>
        <h1 className={styles.words}>{t('kiosk.unpaired')}</h1>
        <p className={styles.until}>{t('kiosk.unpairedHow')}</p>
      </div>
    </>
  );
}

function useTicks(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}
