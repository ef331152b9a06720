import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import type { Booking } from '../bookings/bookings';
import { useDrawer } from '../drawer/use-drawer';
import { campusQuery } from '../spaces/catalogue';
import styles from './my-week.module.css';
import { Panel } from '../../components/panel';

const daysOfWeek = 7;
const shown = 'requested,confirmed,checked_in,completed';
const mostShown = 100;

/** The Monday of the week of a date. */
function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + daysOfWeek - 1) % daysOfWeek));
}

const weekQuery = (monday: string, timeZone: string) =>
  queryOptions({
    queryKey: ['bookings', 'week', monday],
    queryFn: async ({ signal }) => {
      const query = {
        status: shown,
        endsAfter: `${monday}T00:00`,
        startsBefore: `${addDays(monday, daysOfWeek)}T00:00`,
        timeZone,
        limit: mostShown,
      };
      return (await answerOf(api.GET('/api/v1/bookings', { params: { query }, signal }))).data as Booking[];
    },
  });

/** This week at a glance; each booking opens. */
export function MyWeek({ today }: { today: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const monday = mondayOf(today);
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const week = useQuery(weekQuery(monday, timeZone));
  const days = Array.from({ length: daysOfWeek }, (_, n) => addDays(monday, n));
  return (
    <Panel title={t('home.week')}>
      {week.error && <RefusalNote error={week.error} />}
      <ol className={styles.week} data-comes={week.isPending || undefined}>
        {days.map((date) => (
          <li key={date} className={styles.day} data-today={date === today || undefined}>
            <p className={styles.date}>
              <span className="visually-hidden">{words.day(date)}</span>
              <span aria-hidden="true">{words.weekday(date)}</span>
              <span aria-hidden="true" className={styles.number}>
                {Number(date.slice(8))}
              </span>
            </p>
            <OfDay bookings={(week.data ?? []).filter((booking) => isOn(booking, date))} date={date} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const isOn = ({ start, end }: Booking, date: string) =>
  start.slice(0, 10) <= date && (end.slice(0, 10) > date || end.slice(0, 16) > `${date}T00:00`);

function OfDay({ bookings, date }: { bookings: Booking[]; date: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { openBooking } = useDrawer();
  if (bookings.length === 0) {
    return (
      <p className={styles.none}>
        <span className="visually-hidden">{t('home.free')}</span>
        <span aria-hidden="true">—</span>
      </p>
    );
  }
  return (
    <ul className={styles.bookings}>
      {bookings.map((booking) => {
        const { day, times } = words.period(booking.start, booking.end);
        const more = `${day} ${times}, ${t(`statuses.${booking.status}`)}`;
        const isEarlier = booking.start.slice(0, 10) < date;
        return (
          <li key={booking.id}>
            <button
              type="button"
              className={styles.booking}
              data-status={booking.status}
              onClick={() => openBooking(booking.id)}
            >
              <span className={styles.time}>
                {isEarlier ? '…' : words.clock.time(booking.start.slice(11, 16))}
              </span>
              <span className={styles.code}>{booking.space?.code}</span>
              <span className="visually-hidden">{more}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
