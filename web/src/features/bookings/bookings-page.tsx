import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { BookingCard } from './booking-card';
import { type Booking, bookingsQuery } from './bookings';
import styles from './bookings-page.module.css';

const MoveDrawer = lazy(() => import('./move-drawer'));

const route = getRouteApi('/signed-in/bookings');

export function BookingsPage() {
  const { t } = useTranslation();
  const { show = 'upcoming' } = route.useSearch();
  const [moving, setMoving] = useState<Booking>();
  const bookings = useInfiniteQuery(bookingsQuery(show));

  return (
    <>
      <title>{`${t('bookings.title')} · Tolo`}</title>
      <h1>{t('bookings.title')}</h1>
      <nav className={styles.tabs} aria-label={t('bookings.which')}>
        {(['upcoming', 'past'] as const).map((one) => (
          <Link
            key={one}
            from="/bookings"
            to="/bookings"
            search={one === 'past' ? { show: one } : {}}
            className={styles.tab}
            aria-current={one === show ? 'page' : undefined}
          >
            {t(`bookings.${one}`)}
          </Link>
        ))}
      </nav>

      {bookings.isPending && <LoadingCards count={3} />}
      {bookings.error && <RefusalNote error={bookings.error} />}
      {bookings.data?.length === 0 && (
        <p className={styles.empty}>
          {t(`bookings.none.${show}`)} <Link to="/find">{t('bookings.find')}</Link>
        </p>
      )}
      <Days bookings={bookings.data ?? []} onMove={setMoving} />
      {bookings.hasNextPage && (
        <Button
          variant="default"
          onClick={() => void bookings.fetchNextPage()}
          loading={bookings.isFetchingNextPage}
        >
          {t('common.more')}
        </Button>
      )}
      <Suspense>{moving && <MoveDrawer booking={moving} onClose={() => setMoving(undefined)} />}</Suspense>
    </>
  );
}

/** An agenda: what begins on one day stands under its name. */
function Days({ bookings, onMove }: { bookings: Booking[]; onMove: (booking: Booking) => void }) {
  const words = useWords();
  const days = Map.groupBy(bookings, ({ start }) => start.slice(0, 10));
  return [...days].map(([date, ofDay]) => (
    <section key={date} className={styles.day}>
      <h2 className={styles.date}>
        <time dateTime={date}>{words.day(date)}</time>
      </h2>
      <ul className={styles.list}>
        {ofDay.map((booking) => (
          <li key={booking.id}>
            <BookingCard booking={booking} onMove={onMove} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
