import { useQuery } from '@tanstack/react-query';
import { Named } from '../../components/named';
import type { Booking } from '../bookings/bookings';
import { memberQuery, tenantQuery } from '../people/people';
import { useMe } from '../session/session';
import styles from './drawer.module.css';
import { ReasonField } from './reason-field';

interface Props {
  booking: Booking;
  field: Parameters<typeof ReasonField>[0];
}

/** Whose it is, and why one acts for them: that stands in the history for them to read. */
export function OnBehalf({ booking, field }: Props) {
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
      {acts && <ReasonField {...field} />}
    </div>
  );
}
