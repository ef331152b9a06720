import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { Booking } from './bookings';

const shownFor = 10_000;

/** Says aloud what was done, with the space and the time as the server has them. */
export function useTold() {
  const { t } = useTranslation();
  const words = useWords();

  const which = ({ space, start, end }: Booking) => {
    const { day, times } = words.period(start, end);
    return `${space ? `${space.code} ${words.name(space.name).text} · ` : ''}${day} ${times}`;
  };
  const tell = (title: string, booking: Booking, link: boolean) =>
    notifications.show({
      title,
      message: (
        <>
          {which(booking)} {link && <Link to="/bookings">{t('nav.bookings')}</Link>}
        </>
      ),
      autoClose: shownFor,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common.close') },
    });

  return {
    booked: (booking: Booking) => tell(t('told.booked'), booking, true),
    cancelled: (booking: Booking) => tell(t('told.cancelled'), booking, false),
    extended: (booking: Booking) => tell(t('told.extended'), booking, false),
    moved: (booking: Booking) => tell(t('told.moved'), booking, false),
  };
}
