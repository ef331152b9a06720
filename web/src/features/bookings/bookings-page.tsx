import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallTime } from '../../time/campus-time';
import { useKeys } from '../ops/use-keys';
import { campusQuery } from '../spaces/catalogue';
import { Agenda } from './agenda';
import styles from './bookings-page.module.css';
import { CalendarView } from './calendar-view';
import { ExportRow } from './export-row';
import type { BookingsSearch } from './routes';

const route = getRouteApi('/signed-in/bookings');

/** What one has booked: as a list with all that may be done, as a week or as a month. */
export function BookingsPage() {
  const { t } = useTranslation();
  const { show, as, on } = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const tabs: { label: string; search: BookingsSearch }[] = [
    { label: t('bookings.upcoming'), search: {} },
    { label: t('bookings.requests'), search: { show: 'requests' } },
    { label: t('bookings.past'), search: { show: 'past' } },
    { label: t('calendar.week'), search: { as: 'week' } },
    { label: t('calendar.month'), search: { as: 'month' } },
  ];
  const look = (search: BookingsSearch) =>
    void navigate({ search: (before: object) => ({ ...before, ...search }), resetScroll: false });
  useKeys({
    d: () => look({ as: undefined }),
    w: () => look({ show: undefined, as: 'week' }),
    m: () => look({ show: undefined, as: 'month' }),
    t: () => look({ on: undefined }),
  });

  return (
    <>
      <title>{`${t('bookings.title')} · Tolo`}</title>
      <h1>{t('bookings.title')}</h1>
      <nav className={styles.tabs} aria-label={t('bookings.which')}>
        {tabs.map(({ label, search }) => (
          <Link
            key={label}
            from="/bookings"
            to="/bookings"
            search={{ show: undefined, as: undefined, ...search }}
            // Whatever the drawer shows, it is the same list.
            activeOptions={{ explicitUndefined: true }}
            className={styles.tab}
          >
            {label}
          </Link>
        ))}
      </nav>
      {as ? (
        <CalendarView span={as} date={on ?? today} today={today} timeZone={timeZone}>
          {(bookings) => <ExportRow bookings={bookings} />}
        </CalendarView>
      ) : (
        <Agenda key={show} show={show ?? 'upcoming'} />
      )}
    </>
  );
}
