import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { Icon } from '../../components/icons';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { minutesUntil } from '../../time/campus-time';
import { act } from './acting';
import { useBook, useCancel, useCheckIn, useEnd, useExtend, useLate } from './acts';
import { Alternatives } from './alternatives';
import type { Booking } from './bookings';
import { useDrawer } from '../drawer/use-drawer';
import { busyQuery } from '../spaces/catalogue';
import styles from './booking-now.module.css';

const steps = [15, 30];
/** Nobody thinks of staying longer before they have come. */
const soon = 60;

interface Props {
  booking: Booking;
  now: Date;
  /** What stands beside its acts. */
  children?: ReactNode;
}

/** A booking and all that one may want of it while it is near, each one press. */
export function BookingNow({ booking: read, now, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { openBooking } = useDrawer();
  const acts = {
    checkIn: useCheckIn(),
    extend: useExtend(),
    late: useLate(),
    end: useEnd(),
    cancel: useCancel(),
    book: useBook(),
  };
  // What an act has answered is newer than what the list has read until it reads again.
  const booking = latest([read, acts.checkIn.data, acts.extend.data, acts.late.data]);
  const { can, space, start, end, status } = booking;
  const { day, times } = words.period(start, end);
  const name = space && words.name(space.name);
  const which = `${space?.code ?? ''} ${day} ${times}`;
  const minutes = minutesUntil(start, now);
  const until = useNextTaken(booking, minutes <= soon);
  const all = Object.values(acts);
  const error = all.find((one) => one.error)?.error;
  const isBusy = all.some(({ isPending }) => isPending);
  const fresh = () => all.forEach((one) => one.reset());
  const refusal = error instanceof Refusal ? error : undefined;
  const furthest = acts.extend.error === error ? refusal?.body.maxUntil : undefined;

  return (
    <article aria-label={which} className={styles.booking} data-status={status} data-row>
      <div className={styles.head}>
        <h3 className={styles.what}>
          {minutes > soon * 24 && <span className={styles.day}>{day}</span>}
          <time dateTime={`${start}/${end}`}>{times}</time>
          {space ? (
            <Link to="/s/$code" params={{ code: space.code }} data-opens>
              {space.code} <span lang={name?.lang}>{name?.text}</span>
            </Link>
          ) : (
            t('bookings.spaceGone')
          )}
        </h3>
        <p className={styles.hint}>
          {status === 'checked_in' && <Icon name="check" size={16} />}
          {status === 'confirmed'
            ? minutes <= 0
              ? t('next.now')
              : t('next.in', { duration: words.duration(roughly(minutes)) })
            : t(`statuses.${status}`)}
          {booking.title && ` · ${booking.title}`}
        </p>
      </div>
      <div className={styles.acts} data-acts>
        {can.checkIn && (
          <Button
            aria-label={t('home.checkInLabel', { which })}
            loading={acts.checkIn.isPending}
            onClick={() => {
              fresh();
              acts.checkIn.mutate(act(booking));
            }}
          >
            {t('home.checkIn')}
          </Button>
        )}
        {can.extend && minutes <= soon && (
          <>
            {steps.map((minutes) => (
              <Button
                key={minutes}
                variant="default"
                data-act="extend"
                disabled={isBusy}
                aria-label={t('bookings.extendLabel', { which, minutes })}
                onClick={() => {
                  fresh();
                  acts.extend.mutate(act({ booking, minutes }));
                }}
              >
                {t('home.longer', { minutes })}
              </Button>
            ))}
            {until && (
              <Button
                variant="default"
                disabled={isBusy}
                aria-label={t('home.untilLabel', { which, time: words.time(until) })}
                onClick={() => {
                  fresh();
                  acts.extend.mutate(act({ booking, until }));
                }}
              >
                {t('home.until', { time: words.time(until) })}
              </Button>
            )}
          </>
        )}
        {can.late && minutes <= soon && (
          <Button
            variant="default"
            aria-label={t('home.lateLabel', { which })}
            loading={acts.late.isPending}
            onClick={() => {
              fresh();
              acts.late.mutate(act(booking));
            }}
          >
            {t('home.late')}
          </Button>
        )}
        {(can.end || can.cancel) && (
          <Button
            variant="default"
            color="danger"
            data-act="cancel"
            aria-label={t('home.releaseLabel', { which })}
            loading={acts.end.isPending || acts.cancel.isPending}
            onClick={() => {
              fresh();
              (can.end ? acts.end : acts.cancel).mutate(act(booking));
            }}
          >
            {t('home.release')}
          </Button>
        )}
        <Button
          variant="subtle"
          aria-label={t('home.moreLabel', { which })}
          onClick={() => openBooking(booking.id)}
        >
          {t('home.details')}
        </Button>
        {children}
      </div>
      {error && (
        <RefusalNote error={error}>
          {furthest && (
            <p>
              <Button
                variant="default"
                onClick={() => {
                  fresh();
                  acts.extend.mutate(act({ booking, until: furthest }));
                }}
              >
                {t('home.until', { time: words.time(furthest) })}
              </Button>
            </p>
          )}
          <Alternatives
            alternatives={refusal?.alternatives ?? []}
            pending={acts.book.isPending ? acts.book.variables.wish.offerId : undefined}
            onBook={({ offerId }) => acts.book.mutate(act({ offerId }), { onSuccess: fresh })}
          />
        </RefusalNote>
      )}
    </article>
  );
}

const latest = ([first, ...others]: [Booking, ...(Booking | undefined)[]]): Booking =>
  others.reduce<Booking>((newest, one) => (one && one.version > newest.version ? one : newest), first);

/** When the next has the space after a booking, on the same day; undefined where nobody has, or there is no time between. */
function useNextTaken({ spaceId, end, timeZone, can }: Booking, isNear: boolean): string | undefined {
  const date = end.slice(0, 10);
  const busy = useQuery({
    ...busyQuery([spaceId], { date, timeZone }),
    enabled: isNear && can.extend,
  });
  const next = busy.data
    ?.get(spaceId)
    ?.map((one) => one.start)
    .filter((start) => start.slice(0, 16) >= end.slice(0, 16))
    .sort()[0];
  return next && next.slice(0, 16) > end.slice(0, 16) ? next : undefined;
}

/** In an hour and more, the minutes do not matter. */
const roughly = (minutes: number) => (minutes < 120 ? minutes : Math.round(minutes / 60) * 60);
