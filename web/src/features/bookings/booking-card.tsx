import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useDrawer } from '../drawer/use-drawer';
import { BookingActions } from './booking-actions';
import styles from './booking-card.module.css';
import type { Booking } from './bookings';
import { Status } from './status';

interface Props {
  booking: Booking;
  /** What stands before the time: `in 25 min`. */
  hint?: string;
  /** What stands at its head, such as a box to tick. */
  children?: ReactNode;
}

const gone: readonly Booking['status'][] = ['cancelled', 'no_show', 'declined', 'expired', 'displaced'];

/** A booking and what may be done with it now; the server says what. */
export function BookingCard({ booking, hint, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { openBooking } = useDrawer();
  const { times } = words.period(booking.start, booking.end);
  const { space, status } = booking;
  const name = space && words.name(space.name);
  return (
    <article
      className={`card ${styles.card}`}
      data-row
      data-gone={gone.includes(status) || undefined}
      data-status={status}
    >
      <div className={styles.what}>
        <p className={styles.times}>
          {children}
          <button type="button" className={styles.open} data-opens onClick={() => openBooking(booking.id)}>
            <time dateTime={`${booking.start}/${booking.end}`}>{times}</time>
            <span className="visually-hidden"> {t('bookings.open', { code: space?.code })}</span>
          </button>
          {hint && <span className={styles.hint}>{hint}</span>}
          {status !== 'confirmed' && <Status status={status} />}
          {booking.seriesId && <span className={styles.hint}>{t('bookings.inSeries')}</span>}
        </p>
        <p className={styles.space}>
          {space ? (
            <Link to="/s/$code" params={{ code: space.code }}>
              {space.code} <span lang={name?.lang}>{name?.text}</span>
            </Link>
          ) : (
            t('bookings.spaceGone')
          )}
        </p>
        <p className="muted">
          {[booking.title, t('find.people', { count: booking.people })].filter(Boolean).join(' · ')}
        </p>
      </div>
      <BookingActions booking={booking} within="card" />
    </article>
  );
}
