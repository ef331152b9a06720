import { useTranslation } from 'react-i18next';
import { Modal } from '../../components/modal';
import styles from './session-dialog.module.css';
import { SignInForm } from './sign-in-form';

interface Props {
  email: string;
  onSignedIn: () => void;
  onLeave: () => void;
}

/** Over whatever somebody was doing. */
export default function SessionDialog({ email, onSignedIn, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Modal title={t('session.ended')} opened onClose={onLeave}>
      <p className={styles.promise}>{t('session.goesOn')}</p>
      <SignInForm email={email} onSignedIn={onSignedIn} />
      <button type="button" className={styles.leave} onClick={onLeave}>
        {t('session.somebodyElse')}
      </button>
    </Modal>
  );
}
