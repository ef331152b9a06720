import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useMe } from '../session/session';
import { useShare } from './colleagues';
import styles from './share-switch.module.css';

/** Nobody sees where one is until one says so. It shows as said only when the server has it. */
export function ShareSwitch() {
  const { t } = useTranslation();
  const me = useMe();
  const share = useShare();
  return (
    <>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={me?.presence === 'company'}
          aria-busy={share.isPending}
          onChange={({ currentTarget }) => share.mutate(currentTarget.checked ? 'company' : 'none')}
        />
        <span>{t('colleagues.share')}</span>
      </label>
      {share.error && <RefusalNote error={share.error} />}
    </>
  );
}
