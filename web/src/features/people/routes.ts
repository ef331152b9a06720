import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';

export interface PeopleSearch {
  q?: string;
  /** The company that is open. */
  tenant?: string;
}

export const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people',
  validateSearch: (raw: Record<string, unknown>): PeopleSearch => ({
    q: typeof raw['q'] === 'string' && raw['q'].length <= 100 ? raw['q'] : undefined,
    tenant:
      typeof raw['tenant'] === 'string' && /^ten_\w{1,40}$/.test(raw['tenant']) ? raw['tenant'] : undefined,
  }),
  component: lazyRouteComponent(
    withWords(() => import('./people-page')),
    'PeoplePage',
  ),
});
