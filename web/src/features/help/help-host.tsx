import { lazy, Suspense, type ToggleEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { withWords } from '../../i18n/i18n';
import tools from '../shell/tools.module.css';
import styles from './help.module.css';

const Help = lazy(withWords(() => import('./help')));

/** Help stands in the same place on every page (WCAG 3.2.6), and is fetched when somebody asks for it. */
export function HelpHost({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  const [wasAsked, setAsked] = useState(false);
  const toggled = ({ newState }: ToggleEvent) => newState === 'open' && setAsked(true);
  return (
    <>
      <button
        type="button"
        className={`${tools.tool} ${styles.open}`}
        popoverTarget="help"
        aria-label={t('shell.help')}
        title={t('shell.help')}
      >
        <Icon name="help" />
      </button>
      <div id="help" popover="auto" className={styles.help} onToggle={toggled}>
        <Suspense>
          {wasAsked && (
            <Help
              onKeys={() => {
                document.getElementById('help')?.hidePopover();
                onKeys();
              }}
            />
          )}
        </Suspense>
      </div>
    </>
  );
}
