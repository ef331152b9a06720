import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import styles from '../colleagues/share-switch.module.css';
import ops from '../ops/ops.module.css';
import { useMe } from '../session/session';
import { mailQuery, useInvitations } from './mail';

/** Nobody is mailed until one says so. It shows as said only when the server has it. */
export function Invitations() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: mail } = useQuery(mailQuery);
  const save = useInvitations();
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="invitations">
      <h2 className={ops.small} id="invitations">
        {t('developers.invitations')}
      </h2>
      <p className="muted">{t('developers.invitationsHow')}</p>
      {mail && !mail.sends && <p>{t('developers.noMail')}</p>}
      {me && (
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={me.invitations}
            aria-busy={save.isPending}
            onChange={({ currentTarget }) => save.mutate({ me, invitations: currentTarget.checked })}
          />
          <span>{t('developers.invite')}</span>
        </label>
      )}
      {mail?.sends && (
        <p className="muted">{t(mail.receives ? 'developers.replies' : 'developers.noReplies')}</p>
      )}
      {save.error && <RefusalNote error={save.error} />}
    </section>
  );
}
