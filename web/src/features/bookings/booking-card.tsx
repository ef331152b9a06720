import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { Alternatives } from './alternatives';
import styles from './booking-card.module.css';
import { act } from './acting';
import { useBook, useCancel, useExtend } from './acts';
import type { Booking } from './bookings';

const longer = 30;

interface Props {
  booking: Booking;
  /** What stands before the time: `in 25 min`. */
  hint?: string;
  onMove?: (booking: Booking) => void;
}

/** A booking and what may be done with it now; the server says what. */
export function BookingCard({ booking, hint, onMove }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const cancel = useCancel();
  const extend = useExtend();
  const book = useBook();

  const { times, day } = words.period(booking.start, booking.end);
  const { space, status, can } = booking;
  const name = space && words.name(space.name);
  const which = `${space?.code ?? ''} ${day} ${times}`;
  const error = book.error ?? extend.error ?? cancel.error;
  const refusal = error instanceof Refusal ? error : undefined;
  const isGone =
    status === 'cancelled' ||
    status === 'no_show' ||
    status === 'declined' ||
    status === 'expired' ||
    status === 'displaced';

  const start = () => {
    for (const one of [cancel, extend, book]) one.reset();
  };

  return (
    <article className={`card ${styles.card}`} data-gone={isGone || undefined} data-status={status}>
      <div className={styles.what}>
        <p className={styles.times}>
          <time dateTime={`${booking.start}/${booking.end}`}>{times}</time>
          {hint && <span className={styles.hint}>{hint}</span>}
          {status !== 'confirmed' && <span className={styles.status}>{t(`statuses.${status}`)}</span>}
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
      <div className={styles.acts}>
        {can.extend && (
          <Button
            variant="default"
            aria-label={t('bookings.extendLabel', { which, minutes: longer })}
            loading={extend.isPending}
            onClick={() => {
              start();
              extend.mutate(act({ booking, minutes: longer }));
            }}
          >
            {t('bookings.extend', { minutes: longer })}
          </Button>
        )}
        {can.move && onMove && (
          <Button
            variant="default"
            aria-label={t('bookings.moveLabel', { which })}
            onClick={() => onMove(booking)}
          >
            {t('bookings.move')}
          </Button>
        )}
        {can.cancel && (
          <Button
            variant="default"
            color="danger"
            aria-label={t('bookings.cancelLabel', { which })}
            loading={cancel.isPending}
            onClick={() => {
              start();
              cancel.mutate(act(booking));
            }}
          >
            {t('bookings.cancel')}
          </Button>
        )}
      </div>
      {error && (
        <div className={styles.refusal}>
          <RefusalNote error={error}>
            {refusal?.body.maxUntil && (
              <p>{t('bookings.freeUntil', { time: refusal.body.maxUntil.slice(11, 16) })}</p>
            )}
            <Alternatives
              alternatives={refusal?.alternatives ?? []}
              pending={book.isPending ? book.variables.wish.offerId : undefined}
              onBook={({ offerId }) => book.mutate(act({ offerId }))}
            />
          </RefusalNote>
        </div>
      )}
    </article>
  );
}
