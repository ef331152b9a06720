import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { rootRoute } from '../../routes/base';
import { keepToken } from './pairing';

interface KioskSearch {
  /** Black on white, without shades and without anything that moves. */
  theme?: 'eink';
}

/** A display at a door: without the frame of the other pages, and without anybody who is signed in. */
export const kioskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kiosk/$space',
  validateSearch: (raw: Record<string, unknown>): KioskSearch => ({
    theme: raw['theme'] === 'eink' ? 'eink' : undefined,
  }),
  beforeLoad: ({ location, params, search }) => {
    if (keepToken(params.space, location.hash))
      redirect({ throw: true, to: '/kiosk/$space', params, search, hash: '', replace: true });
  },
  component: lazyRouteComponent(
    withWords(() => import('./kiosk-page')),
    'KioskPage',
  ),
});
