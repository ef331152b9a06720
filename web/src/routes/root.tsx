import { useMantineColorScheme } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons';
import { DrawerHost } from '../features/drawer/drawer-host';
import { meQuery, type User, useChooseLanguage, useSignOut } from '../features/session/session';
import { type Language, languages, ownNames } from '../i18n/languages';
import { useWords } from '../i18n/use-words';
import styles from './root.module.css';

/** What stands around every page. */
export function RootPage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery).data;
  return (
    <>
      <a href="#main" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <img src="/favicon.svg" alt="" width="26" height="26" />
          {t('shell.brand')}
        </Link>
        {me && <Navigation />}
        <div className={styles.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
          {me && <Account me={me} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      {me && <DrawerHost />}
      {/* Within the router, because what is told may lead somewhere. */}
      <Notifications position="bottom-right" limit={3} />
    </>
  );
}

function Navigation() {
  const { t } = useTranslation();
  return (
    <nav className={styles.nav} aria-label={t('nav.title')}>
      <Link to="/find" className={styles.link} activeOptions={{ includeSearch: false }}>
        <Icon name="search" />
        {t('nav.find')}
      </Link>
      <Link to="/bookings" className={styles.link} activeOptions={{ includeSearch: false }}>
        <Icon name="calendar" />
        {t('nav.bookings')}
      </Link>
    </nav>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useWords();
  const choose = useChooseLanguage();
  const button = (one: Language) => (
    <button
      key={one}
      type="button"
      lang={one}
      className={styles.tool}
      // What is seen comes first, for those who say it to their machine.
      aria-label={`${ownNames[one].short} ${ownNames[one].long}`}
      aria-pressed={one === language}
      onClick={() => void choose(one)}
    >
      {ownNames[one].short}
    </button>
  );
  return (
    <fieldset aria-label={t('shell.language')} className={styles.languages}>
      {languages.map(button)}
    </fieldset>
  );
}

function SchemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  // The attribute rather than the setting: with "auto" it says what the system has chosen.
  const toggle = () =>
    setColorScheme(document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'light' : 'dark');
  return (
    <button
      type="button"
      className={styles.tool}
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

function Account({ me }: { me: User }) {
  const { t } = useTranslation();
  const words = useWords();
  const signOut = useSignOut();
  const router = useRouter();
  const tenant = words.name(me.tenant.name);
  const leave = () =>
    signOut.mutate(undefined, { onSuccess: () => void router.navigate({ to: '/sign-in' }) });
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        popoverTarget="account"
        aria-label={t('shell.account', { name: me.name })}
      >
        <Icon name="person" />
      </button>
      <div id="account" popover="auto" className={styles.account}>
        <p className={styles.name}>{me.name}</p>
        <p className="muted" lang={tenant.lang}>
          {tenant.text}
        </p>
        <p className="muted">{me.email}</p>
        <button type="button" className={styles.leave} onClick={leave}>
          {t('shell.signOut')}
        </button>
      </div>
    </>
  );
}
