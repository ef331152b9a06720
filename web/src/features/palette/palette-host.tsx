import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { withWords } from '../../i18n/i18n';
import { HelpHost } from '../help/help-host';
import type { User } from '../session/session';
import { useWays } from '../shell/ways';
import { paletteChord } from './chords';
import styles from './palette-host.module.css';
import { useShortcutsSetting } from './shortcuts-setting';
import { useShortcuts } from './shortcuts';

const KeysOverview = lazy(withWords(() => import('./keys-overview')));
const Palette = lazy(withWords(() => import('./palette')));

/** The way to everything by keyboard, on every page; fetched when it is first opened. */
export function PaletteHost({ me }: { me: User }) {
  const { t } = useTranslation();
  const [wasOpened, setOpened] = useState(0);
  const [pasted, setPasted] = useState('');
  const [showsKeys, setShowsKeys] = useState<boolean>();
  const [isOn] = useShortcutsSetting();
  const { main, campus } = useWays(me);
  const ways = useMemo(
    () => [...main, ...campus].filter(({ to }, n, all) => all.findIndex((way) => way.to === to) === n),
    // oxlint-disable-next-line react/exhaustive-deps -- both are made anew each time, from these
    [me],
  );
  const openPalette = useCallback((text = '') => {
    setPasted(text);
    setOpened((times) => times + 1);
  }, []);
  const showKeys = useCallback(() => setShowsKeys(true), []);
  useShortcuts({ isOn, ways, openPalette, showKeys });
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => openPalette()}
      >
        <Icon name="search" />
        <span className={styles.words}>{t('palette.searchOrDo')}</span>
        <kbd className={styles.chord} aria-hidden="true">
          {paletteChord}
        </kbd>
      </button>
      <Suspense>
        {wasOpened > 0 && <Palette times={wasOpened} pasted={pasted} me={me} ways={ways} onKeys={showKeys} />}
      </Suspense>
      <HelpHost onKeys={showKeys} />
      <Suspense>
        {showsKeys !== undefined && (
          <KeysOverview opened={showsKeys} onClose={() => setShowsKeys(false)} ways={ways} />
        )}
      </Suspense>
    </>
  );
}
