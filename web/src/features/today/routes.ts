import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';

export const todayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/today',
  component: lazyRouteComponent(
    withWords(() => import('./today-page')),
    'TodayPage',
  ),
});
