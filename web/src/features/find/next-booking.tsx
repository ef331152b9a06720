import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { minutesUntil } from '../../time/campus-time';
import { BookingCard } from '../bookings/booking-card';
import { bookingsQuery } from '../bookings/bookings';

const soon = 12 * 60;

/** What one has now or in the hours to come, with what one needs at the door. */
export function NextBooking({ now }: { now: Date }) {
  const { t } = useTranslation();
  const words = useWords();
  const [next] = useInfiniteQuery(bookingsQuery('upcoming')).data ?? [];
  if (!next) return null;
  const minutes = minutesUntil(next.start, now);
  if (minutes > soon) return null;
  return (
    <section aria-label={t('next.title')}>
      <BookingCard
        booking={next}
        hint={minutes <= 0 ? t('next.now') : t('next.in', { duration: words.duration(minutes) })}
      />
    </section>
  );
}
