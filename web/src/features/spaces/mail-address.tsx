import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailAddressQuery } from './catalogue';
import styles from './space-page.module.css';

/** Where a space is invited from any calendar; nothing where the campus reads no mail. */
export function MailAddress({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(mailAddressQuery(spaceId));
  if (!data?.address) return null;
  return (
    <section className={`card ${styles.panel}`}>
      <h2 className={styles.small}>{t('space.invite')}</h2>
      <p className="muted">{t('space.inviteHow')}</p>
      <p style={{ overflowWrap: 'anywhere' }}>
        <code>{data.address}</code>
      </p>
    </section>
  );
}
