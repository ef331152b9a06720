import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../routes/base';
import { meQuery } from '../session/session';
import { isSticker } from './sticker';

/** Behind the code of a door, and behind its sticker, which tells also who is not signed in whether it is free. */
export const spaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s/$code',
  beforeLoad: async ({ context: { queries }, location, params: { code } }) => {
    const me = await queries.ensureQueryData(meQuery);
    if (!me && !isSticker(code))
      redirect({ throw: true, to: '/sign-in', search: { back: location.href }, replace: true });
  },
  component: lazyRouteComponent(() => import('./space-page'), 'SpacePage'),
});

/** What stickers said before. */
export const oldStickerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/check-in/$code',
  beforeLoad: ({ params }) => redirect({ throw: true, to: '/s/$code', params, replace: true }),
});

export const scanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scan',
  component: lazyRouteComponent(() => import('./scan-page'), 'ScanPage'),
});
