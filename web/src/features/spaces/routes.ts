import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';

export const spaceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/s/$code',
  component: lazyRouteComponent(() => import('./space-page'), 'SpacePage'),
});
