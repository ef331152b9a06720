import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { act } from '../bookings/acting';
import { useCancel, useCheckIn, useEnd, useExtend } from '../bookings/acts';
import { memberQuery } from '../people/people';
import type { Booking } from './today';
import styles from './today-page.module.css';

const asLongAsTheShift = 60 * 60_000;
/** Minutes. */
const longer = 15;

/** Who is awaited where, with what is done for them at the desk; all else is in its drawer. */
export function TodayRow({ booking }: { booking: Booking }) {
  const { t } = useTranslation();
  const words = useWords();
  const checkIn = useCheckIn(t('today.why'));
  const end = useEnd(t('today.why'));
  const extend = useExtend(t('today.why'));
  const cancel = useCancel(t('today.why'));
  const { id, space, start, title, checkIn: expected, can } = booking;
  const { day, times } = words.period(start, booking.end);
  const which = `${space?.code ?? ''} ${day} ${times}`;
  const error = [checkIn, end, extend, cancel].find((one) => one.error)?.error;
  const holder = useQuery({
    ...memberQuery(booking.tenantId, booking.bookedFor),
    staleTime: asLongAsTheShift,
  }).data;
  return (
    <li className={styles.row} data-row>
      <div className={styles.what}>
        <Link to="." search={(before: object) => ({ ...before, booking: id })} resetScroll={false} data-opens>
          <strong>{space?.code}</strong> {space && <Named name={space.name} />}
        </Link>
        <span>
          <time dateTime={`${start}/${booking.end}`}>{times}</time>
          {expected?.deadline && expected.state === 'open' && (
            <span className="muted"> · {t('today.by', { time: words.time(expected.deadline) })}</span>
          )}
        </span>
        <span className="muted">{[holder?.name, title].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={styles.acts} data-acts>
        {can.checkIn && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('bookings.checkInLabel', { which })}
            loading={checkIn.isPending}
            onClick={() => checkIn.mutate(act(booking))}
          >
            {t('bookings.checkIn')}
          </Button>
        )}
        {can.extend && (
          <Button
            variant="default"
            size="compact-sm"
            data-act="extend"
            aria-label={t('bookings.extendLabel', { which, minutes: longer })}
            loading={extend.isPending}
            onClick={() => extend.mutate(act({ booking, minutes: longer }))}
          >
            {t('home.longer', { minutes: longer })}
          </Button>
        )}
        {can.end && (
          <Button
            variant="default"
            size="compact-sm"
            data-act="cancel"
            aria-label={t('bookings.endLabel', { which })}
            loading={end.isPending}
            onClick={() => end.mutate(act(booking))}
          >
            {t('bookings.end')}
          </Button>
        )}
        {can.cancel && !can.end && (
          <Button
            variant="default"
            size="compact-sm"
            color="danger"
            data-act="cancel"
            aria-label={t('home.releaseLabel', { which })}
            loading={cancel.isPending}
            onClick={() => cancel.mutate(act(booking))}
          >
            {t('home.release')}
          </Button>
        )}
      </div>
      {error && <RefusalNote error={error} />}
    </li>
  );
}
