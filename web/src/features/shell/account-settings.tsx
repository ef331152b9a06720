import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '../../components/chips';
import { useWords } from '../../i18n/use-words';
import { chooseClock, clocks, useClock } from '../../time/clock-setting';
import { type User, useSignOut } from '../session/session';
import styles from './account.module.css';
import { densities, useDensityChoice } from './density';

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

const close = ({ currentTarget }: MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();

/** What stands behind one's name. */
export default function AccountSettings({ me }: { me: User }) {
  const { t } = useTranslation();
  const words = useWords();
  const signOut = useSignOut();
  const router = useRouter();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { density, choose, isOwn, setOwn } = useDensityChoice();
  const clock = useClock();
  const tenant = words.name(me.tenant.name);
  const leave = () =>
    signOut.mutate(undefined, { onSuccess: () => void router.navigate({ to: '/sign-in' }) });
  return (
    <>
      <p className={styles.name}>{me.name}</p>
      <p className="muted" lang={tenant.lang}>
        {tenant.text}
      </p>
      <p className="muted">{me.email}</p>
      <div className={styles.settings}>
        <ChooseOne
          legend={t('shell.theme')}
          name="theme"
          value={colorScheme}
          choices={schemes.map((value) => ({ value, label: t(`shell.themes.${value}`) }))}
          onChange={setColorScheme}
        />
        <ChooseOne
          legend={t('shell.clock')}
          name="clock"
          value={clock}
          choices={clocks.map((value) => ({ value, label: t(`shell.clocks.${value}`) }))}
          onChange={chooseClock}
        />
        <ChooseOne
          legend={t('shell.density')}
          name="density"
          value={density}
          choices={densities.map((value) => ({ value, label: t(`shell.densities.${value}`) }))}
          onChange={choose}
        />
        <label className={styles.only}>
          <input type="checkbox" checked={isOwn} onChange={(event) => setOwn(event.currentTarget.checked)} />
          {t('shell.onlyHere')}
        </label>
      </div>
      <Link to="/developers" className={styles.way} onClick={close}>
        {t('nav.developers')}
      </Link>
      <button type="button" className={styles.leave} onClick={leave}>
        {t('shell.signOut')}
      </button>
    </>
  );
}
