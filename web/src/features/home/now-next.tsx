import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { type Booking, bookingsQuery } from '../bookings/bookings';
import { BookingNow } from '../bookings/booking-now';
import { Panel } from '../../components/panel';
import styles from './now-next.module.css';

/** What one has now, and what comes next. */
export function NowNext({ now }: { now: Date }) {
  const { t } = useTranslation();
  const { data, error, isPending } = useInfiniteQuery(bookingsQuery('upcoming'));
  return (
    <Panel title={t('home.nowNext')}>
      {isPending && <LoadingCards count={1} />}
      {error && <RefusalNote error={error} />}
      {data?.length === 0 && <p>{t('home.nothing')}</p>}
      {data && data.length > 0 && (
        <ul className={styles.list}>
          {nowAndNext(data, now).map((booking) => (
            <li key={booking.id} className={styles.one}>
              <BookingNow booking={booking} now={now}>
                {booking.space && <There code={booking.space.code} />}
              </BookingNow>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Where it is, and what is there. */
function There({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <span className={styles.there}>
      <Link to="/s/$code" params={{ code }} hash="way" aria-label={t('home.mapLabel', { code })}>
        {t('home.map')}
      </Link>
      <Link to="/s/$code" params={{ code }} hash="here" aria-label={t('home.kitLabel', { code })}>
        {t('home.kit')}
      </Link>
    </span>
  );
}

/** All that are under way, and the one after them. */
function nowAndNext(bookings: Booking[], now: Date): Booking[] {
  const isNow = ({ start }: Booking) => Date.parse(start) <= now.getTime();
  const open = bookings.filter(({ end }) => Date.parse(end) > now.getTime());
  return [...open.filter(isNow), ...open.filter((booking) => !isNow(booking)).slice(0, 1)];
}
