import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { BookingCard } from '../bookings/booking-card';
import { bookingQuery } from '../bookings/bookings';
import { useDrawer } from './use-drawer';

/** The one place where a booking is made, seen and changed, over whatever page is there. */
export default function BookingDrawer({ opened }: { opened: boolean }) {
  const { t } = useTranslation();
  const { close } = useDrawer();
  const { booking } = useSearch({ from: '__root__' });
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={480}
      padding="lg"
      title={<h2>{t('drawer.title')}</h2>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {booking && <Shown key={booking} id={booking} />}
    </Drawer>
  );
}

function Shown({ id }: { id: string }) {
  const { data, error } = useQuery(bookingQuery(id));
  if (error) return <RefusalNote error={error} />;
  return data ? <BookingCard booking={data} /> : <LoadingCards count={2} />;
}
