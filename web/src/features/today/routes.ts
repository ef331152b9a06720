import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';

export const todayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('./today-page'), 'TodayPage'),
});
