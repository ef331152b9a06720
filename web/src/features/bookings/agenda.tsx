import { Button } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays, wallTime } from '../../time/campus-time';
import { campusQuery } from '../spaces/catalogue';
import { Away } from './away';
import { BookingCard } from './booking-card';
import { type Booking, bookingsQuery, type Showing } from './bookings';
import styles from './bookings-page.module.css';
import { useCancelMany } from './cancel-many';
import { ClosuresNotice } from './closures-notice';
import { ExportRow } from './export-row';
import { MoveChosen } from './move-chosen';
import { Refused } from './refused';
import { ShareChosen } from './share-chosen';
import { WaitingList } from './waiting-list';

/** What begins on one day stands under its name; what is ticked is cancelled, moved and shared together. */
export function Agenda({ show }: { show: Showing }) {
  const { t } = useTranslation();
  const words = useWords();
  const bookings = useInfiniteQuery(bookingsQuery(show));
  const cancel = useCancelMany();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isMoving, setMoving] = useState(false);
  const shown = bookings.data ?? [];
  const chosen = shown.filter(({ id, can }) => can.cancel && ticked.has(id));
  const movable = chosen.filter(({ can }) => can.move);
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const days = Map.groupBy(shown, ({ start }) => start.slice(0, 10));

  return (
    <>
      {show !== 'past' && <ClosuresNotice />}
      {show !== 'past' && <WaitingList />}
      {show === 'upcoming' && <Away />}
      <div className={styles.tools}>
        {chosen.length > 0 ? (
          <>
            <Button
              variant="default"
              color="danger"
              loading={cancel.isPending}
              onClick={() => cancel.mutate(chosen, { onSuccess: () => setTicked(new Set()) })}
            >
              {t('bookings.cancelChosen', { count: chosen.length })}
            </Button>
            {movable.length > 0 && (
              <Button variant="default" aria-expanded={isMoving} onClick={() => setMoving(!isMoving)}>
                {t('chosen.move', { count: movable.length })}
              </Button>
            )}
            <ShareChosen key={[...ticked].join()} bookings={chosen} />
            <Button variant="subtle" onClick={() => setTicked(new Set())}>
              {t('bookings.tickNone')}
            </Button>
          </>
        ) : (
          <ExportRow bookings={shown} />
        )}
      </div>
      {isMoving && movable.length > 0 && (
        <MoveChosen
          bookings={movable}
          onMoved={(left) => {
            setTicked(new Set(left));
            setMoving(left.length > 0);
          }}
        />
      )}
      <Refused cancelled={cancel.data} />
      {bookings.isPending && <LoadingCards count={3} />}
      {bookings.error && <RefusalNote error={bookings.error} />}
      {bookings.data?.length === 0 && (
        <Empty says={t(`bookings.none.${show}`)}>
          {show === 'upcoming' ? <DeskTomorrow /> : <Link to="/find">{t('bookings.find')}</Link>}
        </Empty>
      )}
      {[...days].map(([date, ofDay]) => (
        <section key={date} className={styles.day}>
          <h2 className={styles.date}>
            <time dateTime={date}>{words.day(date)}</time>
          </h2>
          <ul className={styles.list}>
            {ofDay.map((booking) => (
              <li key={booking.id}>
                <BookingCard booking={booking}>
                  {booking.can.cancel && (
                    <Tick booking={booking} isOn={ticked.has(booking.id)} onTick={tick} />
                  )}
                </BookingCard>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {bookings.hasNextPage && (
        <Button
          variant="default"
          onClick={() => void bookings.fetchNextPage()}
          loading={bookings.isFetchingNextPage}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function DeskTomorrow() {
  const { t } = useTranslation();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const date = addDays(today, 1);
  return (
    <Link to="/find" search={{ kind: 'desk', date, from: '09:00', to: '18:00' }}>
      {t('bookings.deskTomorrow')}
    </Link>
  );
}

interface TickProps {
  booking: Booking;
  isOn: boolean;
  onTick: (id: string, on: boolean) => void;
}

function Tick({ booking: { id, space, start, end }, isOn, onTick }: TickProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { day, times } = words.period(start, end);
  return (
    <input
      type="checkbox"
      className={styles.tick}
      aria-label={t('bookings.tick', { which: `${space?.code ?? ''} ${day} ${times}` })}
      checked={isOn}
      onChange={({ currentTarget }) => onTick(id, currentTarget.checked)}
    />
  );
}
