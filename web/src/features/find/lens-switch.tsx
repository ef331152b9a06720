import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import styles from './lens-switch.module.css';
import type { Lens } from './params';

interface Props {
  lens: Lens | undefined;
  onLook: (lens: Lens | undefined) => void;
}

export function LensSwitch({ lens, onLook }: Props) {
  const { t } = useTranslation();
  const ways = [
    { value: undefined, icon: 'list', label: t('results.list') },
    { value: 'map', icon: 'map', label: t('results.map') },
    { value: 'timeline', icon: 'timeline', label: t('nav.timeline') },
  ] as const;
  return (
    <fieldset className={styles.lenses} aria-label={t('results.lens')}>
      {ways.map(({ value, icon, label }) => (
        <button
          key={icon}
          type="button"
          className={styles.lens}
          aria-pressed={lens === value}
          onClick={() => onLook(value)}
        >
          <Icon name={icon} size={16} />
          {label}
        </button>
      ))}
    </fieldset>
  );
}
