import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import type { ForAnother } from '../drawer/reason-field';
import { useDrawer } from '../drawer/use-drawer';
import { useMe, type User } from '../session/session';
import { act } from './acting';
import { useBook, useCancel, useCheckIn, useEnd, useExtend, useLate } from './acts';
import { againAfter } from './again';
import { Alternatives } from './alternatives';
import styles from './booking-actions.module.css';
import type { Booking } from './bookings';

interface Props {
  booking: Booking;
  /** In the drawer there is room for more, and the fields by which it moves; a bar is moved itself. */
  within: 'card' | 'drawer' | 'bar';
  /** Of somebody else's. */
  onBehalf?: ForAnother | undefined;
}

const lengths = { card: [15], drawer: [15, 30], bar: [15, 30] };

/** What may be done with a booking now, as the server says; a refusal shows what can be done instead. */
export function BookingActions({ booking, within, onBehalf }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { openBooking } = useDrawer();
  const navigate = useNavigate();
  const [checkIn, late, extend, end, book, cancel] = [
    useCheckIn(onBehalf?.reason),
    useLate(onBehalf?.reason),
    useExtend(onBehalf?.reason),
    useEnd(onBehalf?.reason),
    useBook(),
    useCancel(onBehalf?.reason),
  ];
  const me = useMe();
  const { can, space } = booking;
  const { times, day } = words.period(booking.start, booking.end);
  const which = `${space?.code ?? ''} ${day} ${times}`;
  const error = [checkIn, late, extend, end, book, cancel].find((one) => one.error)?.error;
  const refusal = error instanceof Refusal ? error : undefined;
  const maxUntil = extend.error === error ? refusal?.body.maxUntil : undefined;
  const doing =
    (send: () => void, isTold = false) =>
    () => {
      if (isTold && onBehalf?.reason === '') {
        onBehalf.ask();
        return;
      }
      for (const one of [checkIn, late, extend, end, book, cancel]) one.reset();
      send();
    };

  return (
    <>
      <div className={styles.acts} data-acts>
        {can.checkIn && (
          <Button
            aria-label={t('bookings.checkInLabel', { which })}
            loading={checkIn.isPending}
            onClick={doing(() => checkIn.mutate(act(booking)), true)}
          >
            {t('bookings.checkIn')}
          </Button>
        )}
        {can.late && (
          <Button
            variant="default"
            aria-label={t('bookings.lateLabel', { which })}
            loading={late.isPending}
            onClick={doing(() => late.mutate(act(booking)), true)}
          >
            {t('bookings.late')}
          </Button>
        )}
        {can.extend &&
          lengths[within].map((minutes) => (
            <Button
              key={minutes}
              variant="default"
              data-act="extend"
              aria-label={t('bookings.extendLabel', { which, minutes })}
              loading={extend.isPending && extend.variables.wish.minutes === minutes}
              onClick={doing(() => extend.mutate(act({ booking, minutes })), true)}
            >
              {t('bookings.extend', { minutes })}
            </Button>
          ))}
        {can.end && (
          <Button
            variant="default"
            aria-label={t('bookings.endLabel', { which })}
            loading={end.isPending}
            onClick={doing(() => end.mutate(act(booking)), true)}
          >
            {t('bookings.end')}
          </Button>
        )}
        {space && isTheirOwn(me, booking) && booking.status !== 'held' && (
          <Button
            variant="default"
            aria-label={t('bookings.againLabel', { which })}
            loading={book.isPending}
            onClick={doing(() => book.mutate(act(againAfter(booking))))}
          >
            {t('bookings.again')}
          </Button>
        )}
        {can.move && within === 'card' && (
          <Button
            variant="default"
            aria-label={t('bookings.moveLabel', { which })}
            onClick={() => openBooking(booking.id)}
          >
            {t('bookings.move')}
          </Button>
        )}
        {can.cancel && (
          <Button
            variant="default"
            color="danger"
            data-act="cancel"
            aria-label={t('bookings.cancelLabel', { which })}
            loading={cancel.isPending}
            onClick={doing(() => cancel.mutate(act(booking)), true)}
          >
            {t('bookings.cancel')}
          </Button>
        )}
      </div>
      {error && (
        <div className={styles.refusal}>
          <RefusalNote error={error}>
            {maxUntil && (
              <p className={styles.acts}>
                <Button
                  variant="default"
                  onClick={doing(() => extend.mutate(act({ booking, until: maxUntil })), true)}
                >
                  {t('bookings.extendUntil', { time: words.time(maxUntil) })}
                </Button>
              </p>
            )}
            <Alternatives
              alternatives={refusal?.alternatives ?? []}
              pending={book.isPending ? book.variables.wish.offerId : undefined}
              onBook={doingOffer}
            />
            {refusal?.code === 'slot-taken' && space && (
              <p>
                <Button variant="subtle" onClick={() => void navigate({ to: '/find' })}>
                  {t('bookings.find')}
                </Button>
              </p>
            )}
          </RefusalNote>
        </div>
      )}
    </>
  );

  function doingOffer({ offerId }: { offerId: string }) {
    book.mutate(act({ offerId, ...(booking.title !== null && { title: booking.title }) }));
  }
}

/** Whoever only looks after a booking of somebody else's has not had it, and cannot have it again. */
const isTheirOwn = (me: User | null, { bookedFor, bookedBy }: Booking) =>
  me !== null && [bookedFor, bookedBy].includes(me.id);
