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
  const groups: { title: string; keys: [string[], string][] }[] = [
    {
      title: t('keys.everywhere'),
      keys: [
        [[paletteChord], t('keys.palette')],
        [[pasteChord], t('keys.paste')],
        [['/'], t('keys.wish')],
        [['N', 'C'], t('keys.new')],
        [['?'], t('keys.title')],
        [['J', 'K'], t('keys.rows')],
        [['.'], t('keys.acts')],
        [['E'], t('keys.extend')],
        [['X', 'Del'], t('keys.cancel')],
        [['Z', undoChord], t('keys.undo')],
        ...ways.flatMap((way): [string[], string][] =>
          way.key ? [[['G', way.key.toUpperCase()], t(`nav.${way.label}`)]] : [],
        ),
        [['Esc'], t('keys.close')],
      ],
    },
    {
      title: `${t('nav.timeline')} · ${t('nav.bookings')}`,
      keys: [
        [['D', 'W', 'M'], t('keys.spans')],
        [['T'], t('keys.today')],
      ],
    },
    {
      title: t('nav.timeline'),
      keys: [
        [['←', '→', '↑', '↓'], t('keys.cells')],
        [['Enter'], t('keys.open')],
        [['M'], t('keys.move')],
        [['Shift ←', 'Shift →'], t('keys.end')],
        [['Alt ←', 'Alt →'], t('keys.start')],
        [['Space', 'Shift Space'], t('keys.choose')],
        [['+', '−'], t('keys.zoom')],
        [['I'], t('keys.card')],
        [['V'], t('keys.table')],
      ],
    },
    {
      title: t('repeat.title'),
      keys: [
        [['S'], t('keys.leaveOut')],
        [['C'], t('keys.another')],
      ],
    },
    ...(ways.some(({ to }) => to === '/requests')
      ? [
          {
            title: t('nav.requests'),
            keys: (['a', 'd', 'b'] as const).map((key): [string[], string] => [
              [key.toUpperCase()],
              t(`requests.keys.${key}`),
            ]),
          },
        ]
      : []),
  ];
  return (
    <Modal title={t('keys.title')} opened={opened} onClose={onClose}>
      <label className={styles.switch}>
        <input type="checkbox" checked={isOn} onChange={(event) => choose(event.currentTarget.checked)} />
        {t('keys.single')}
      </label>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3 className={styles.where}>{title}</h3>
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
        </section>
      ))}
      <button type="button" className={styles.close} onClick={onClose}>
        {t('common.close')}
      </button>
    </Modal>
  );
}
