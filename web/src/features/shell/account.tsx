import { lazy, Suspense, type ToggleEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import type { User } from '../session/session';
import styles from './account.module.css';
import tools from './tools.module.css';

const Settings = lazy(() => import('./account-settings'));

/** Who is signed in, and how they like things; fetched when somebody asks for it. */
export function Account({ me }: { me: User }) {
  const { t } = useTranslation();
  const [wasAsked, setAsked] = useState(false);
  const toggled = ({ newState }: ToggleEvent) => newState === 'open' && setAsked(true);
  return (
    <>
      <button
        type="button"
        className={tools.tool}
        popoverTarget="account"
        aria-label={t('shell.account', { name: me.name })}
      >
        <Icon name="person" />
      </button>
      <div id="account" popover="auto" className={styles.account} onToggle={toggled}>
        <Suspense>{wasAsked && <Settings me={me} />}</Suspense>
      </div>
    </>
  );
}
