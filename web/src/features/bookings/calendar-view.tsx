import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import { useDrawer } from '../drawer/use-drawer';
import { type Booking, rangeQuery } from './bookings';
import styles from './calendar-view.module.css';
import { turned, weeksOf } from './weeks';

interface Props {
  span: 'week' | 'month';
  date: string;
  today: string;
  timeZone: string;
  children: (bookings: Booking[]) => ReactNode;
}

/** A week or a month of one's own bookings, a column for each weekday; on a phone, a list of the days that have some. */
export function CalendarView({ span, date, today, timeZone, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { openBooking } = useDrawer();
  const weeks = weeksOf(date, span);
  const [first, last] = [weeks[0]![0]!, weeks.at(-1)!.at(-1)!];
  const bookings = useQuery({
    ...rangeQuery({ from: first, to: addDays(last, 1), timeZone }),
    placeholderData: keepPreviousData,
  });
  const byDay = Map.groupBy(bookings.data ?? [], ({ start }) => start.slice(0, 10));
  const link = (on: string | undefined, label: string) => (
    <Link
      from="/bookings"
      to="/bookings"
      search={(before) => ({ ...before, on })}
      replace
      className={styles.turn}
    >
      {label}
    </Link>
  );

  return (
    <>
      <nav className={styles.turns} aria-label={t('calendar.turn')}>
        {link(turned(date, span, -1), t('calendar.before'))}
        {link(undefined, t('time.today'))}
        {link(turned(date, span, 1), t('calendar.after'))}
        <h2 className={styles.title} aria-live="polite">
          {span === 'week' ? `${words.day(first)} – ${words.day(last)}` : words.month(date)}
        </h2>
        {children(bookings.data ?? [])}
      </nav>
      {bookings.error && <RefusalNote error={bookings.error} />}
      <table className={styles.calendar} data-span={span} aria-busy={bookings.isFetching}>
        <thead>
          <tr>
            {weeks[0]!.map((day) => (
              <th key={day} scope="col">
                {words.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const ofDay = byDay.get(day) ?? [];
                return (
                  <td
                    key={day}
                    data-today={day === today || undefined}
                    data-empty={ofDay.length === 0 || undefined}
                    data-other={(span === 'month' && day.slice(0, 7) !== date.slice(0, 7)) || undefined}
                  >
                    <time dateTime={day} className={styles.date}>
                      <span className={styles.short} aria-hidden="true">
                        {Number(day.slice(8))}
                      </span>
                      <span className={styles.long}>{words.day(day)}</span>
                    </time>
                    <ul className={styles.list}>
                      {ofDay.map((booking) => (
                        <li key={booking.id}>
                          <button
                            type="button"
                            className={styles.booking}
                            data-status={booking.status}
                            onClick={() => openBooking(booking.id)}
                          >
                            <strong>{words.period(booking.start, booking.end).times}</strong>{' '}
                            {booking.space?.code} {booking.title}
                            {booking.status !== 'confirmed' && ` · ${t(`statuses.${booking.status}`)}`}
                          </button>
                        </li>
                      ))}
                    </ul>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
