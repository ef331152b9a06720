import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';

export const developersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/developers',
  component: lazyRouteComponent(
    withWords(() => import('./developers-page')),
    'DevelopersPage',
  ),
});
