import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';

interface Search {
  /** All that one may see, not only what waits for oneself. */
  show?: 'all';
  /** The request that is open. */
  at?: string;
}

export const requestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests',
  validateSearch: (raw: Record<string, unknown>): Search => ({
    show: raw['show'] === 'all' ? 'all' : undefined,
    at: typeof raw['at'] === 'string' && /^bkg_\w{1,40}$/.test(raw['at']) ? raw['at'] : undefined,
  }),
  component: lazyRouteComponent(
    withWords(() => import('./requests-page')),
    'RequestsPage',
  ),
});
