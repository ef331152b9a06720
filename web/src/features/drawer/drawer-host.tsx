import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { withWords } from '../../i18n/i18n';

const BookingDrawer = lazy(withWords(() => import('./booking-drawer')));

/** Stands on every page, and fetches the drawer when it is first asked for. */
export function DrawerHost() {
  const { booking, book } = useSearch({ from: '__root__' });
  const isAsked = booking !== undefined || book !== undefined;
  const [wasAsked, setAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setAsked(true);
  return <Suspense>{wasAsked && <BookingDrawer opened={isAsked} />}</Suspense>;
}
