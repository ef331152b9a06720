import { useTranslation } from 'react-i18next';
import { Modal } from '../../components/modal';
import type { Way } from '../shell/ways';
import { paletteChord, pasteChord, undoChord } from './chords';
import styles from './keys-overview.module.css';
import { useShortcutsSetting } from './shortcuts-setting';

interface Props {
  opened: boolean;
  onClose: () => void;
  ways: readonly Way[];
}

/** What each key does, and the switch for those who want none of it. */
export default function KeysOverview({ opened, onClose, ways }: Props) {
  const { t } = useTranslation();
  const [isOn, choose] = useShortcutsSetting();
  const keys: [string[], string][] = [
    [[paletteChord], t('keys.palette')],
    [[pasteChord], t('keys.paste')],
    [['/'], t('keys.wish')],
    [['N'], t('keys.new')],
    [['?'], t('keys.title')],
    [['J', 'K'], t('keys.rows')],
    [['.'], t('keys.acts')],
    [['E'], t('keys.extend')],
    [['X'], t('keys.cancel')],
    [['Z', undoChord], t('keys.undo')],
    ...ways.flatMap((way): [string[], string][] =>
      way.key ? [[['G', way.key.toUpperCase()], t(`nav.${way.label}`)]] : [],
    ),
    [['Esc'], t('keys.close')],
  ];
  return (
    <Modal title={t('keys.title')} opened={opened} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([chord, does]) => (
          <div key={does} className={styles.line}>
            <dt>
              {chord.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={isOn} onChange={(event) => choose(event.currentTarget.checked)} />
        {t('keys.single')}
      </label>
      <button type="button" className={styles.close} onClick={onClose}>
        {t('common.close')}
      </button>
    </Modal>
  );
}
