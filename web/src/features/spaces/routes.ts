import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { rootRoute } from '../../routes/base';
import { meQuery } from '../session/session';
import { readSticker } from './sticker';

/** Behind the code of a door, and behind its sticker, which tells also who is not signed in whether it is free. */
export const spaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s/$code',
  validateSearch: readSticker,
  beforeLoad: async ({ context: { queries }, location, search: { qr } }) => {
    const me = await queries.ensureQueryData(meQuery);
    if (!me && qr === undefined)
      redirect({ throw: true, to: '/sign-in', search: { back: location.href }, replace: true });
  },
  component: lazyRouteComponent(
    withWords(() => import('./space-page')),
    'SpacePage',
  ),
});

export const scanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scan',
  component: lazyRouteComponent(
    withWords(() => import('./scan-page')),
    'ScanPage',
  ),
});
