import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import type { Booking } from '../bookings/bookings';
import { memberQuery, tenantQuery } from '../people/people';
import { useMe } from '../session/session';
import styles from './drawer.module.css';

/** Why somebody acts for another; it has to be said before anything is done. */
export interface Reason {
  text: string;
  isMissing: boolean;
}

interface Props {
  booking: Booking;
  reason: Reason;
  onReason: (text: string) => void;
}

export const reasonFieldId = 'reason';

/** Whose it is, and why one acts for them: that stands in the history for them to read. */
export function OnBehalf({ booking, reason, onReason }: Props) {
  const { t } = useTranslation();
  const { bookedFor, tenantId, can } = booking;
  const may = useMe()?.can;
  const enabled = may !== undefined && (may.seeAllTenants || may.keepMembers);
  const holder = useQuery({ ...memberQuery(tenantId, bookedFor), enabled }).data;
  const tenant = useQuery({ ...tenantQuery(tenantId), enabled }).data;
  const acts = can.move || can.cancel || can.extend || can.checkIn || can.late || can.end;
  return (
    <div className={styles.fields}>
      {holder && (
        <p>
          <strong>{holder.name}</strong> · <a href={`mailto:${holder.email}`}>{holder.email}</a>
          {tenant && (
            <>
              {' · '}
              <Named name={tenant.name} />
            </>
          )}
        </p>
      )}
      {acts && (
        <TextInput
          id={reasonFieldId}
          label={t('drawer.reason')}
          description={t('drawer.reasonHow')}
          error={reason.isMissing ? t('drawer.reasonFirst') : undefined}
          value={reason.text}
          maxLength={500}
          onChange={({ currentTarget }) => onReason(currentTarget.value)}
        />
      )}
    </div>
  );
}
