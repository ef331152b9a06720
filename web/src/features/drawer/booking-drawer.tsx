import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { bookingQuery } from '../bookings/bookings';
import { spaceByIdQuery } from '../spaces/catalogue';
import { BookingPanel } from './booking-panel';
import { DraftPanel } from './draft-panel';
import styles from './drawer.module.css';
import { useDrawer } from './use-drawer';

/** The one place where a booking is made, seen and changed, over whatever page is there. */
export default function BookingDrawer({ opened }: { opened: boolean }) {
  const { t } = useTranslation();
  const { close } = useDrawer();
  const search = useSearch({ from: '__root__' });
  // While it slides away it shows what it showed.
  const [shown, setShown] = useState(search);
  if (opened && (shown.booking !== search.booking || shown.book !== search.book)) setShown(search);
  const { booking, book } = shown;
  // Mantine gives the focus back to where it was when `opened` changed; the first time, it is open from the start.
  const [opener] = useState(() => document.activeElement);
  const giveFocusBack = () =>
    // What had the focus goes only after the transition.
    setTimeout(() => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    }, 50);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      onExitTransitionEnd={giveFocusBack}
      position="right"
      size={480}
      padding="lg"
      classNames={{ content: styles.content, header: styles.header, title: styles.title }}
      title={booking ? <BookingTitle id={booking} /> : book ? <SpaceTitle id={book} /> : null}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 120 }}
    >
      <Suspense fallback={<LoadingCards count={2} />}>
        {booking ? <Shown key={booking} id={booking} /> : book && <DraftPanel key={book} spaceId={book} />}
      </Suspense>
    </Drawer>
  );
}

function Shown({ id }: { id: string }) {
  const { data, error } = useQuery(bookingQuery(id));
  if (error && !data) return <RefusalNote error={error} />;
  return data ? <BookingPanel booking={data} /> : <LoadingCards count={2} />;
}

function BookingTitle({ id }: { id: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data } = useQuery(bookingQuery(id));
  if (!data) return t('drawer.title');
  if (!data.space) return t('bookings.spaceGone');
  const { text, lang } = words.name(data.space.name);
  return (
    <>
      {data.space.code} <span lang={lang}>{text}</span>
    </>
  );
}

function SpaceTitle({ id }: { id: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data } = useQuery(spaceByIdQuery(id));
  if (!data) return t('drawer.title');
  const { text, lang } = words.name(data.name);
  return (
    <>
      {data.code} <span lang={lang}>{text}</span>
    </>
  );
}
