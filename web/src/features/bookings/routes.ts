import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';

export const bookingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bookings',
  validateSearch: (raw: Record<string, unknown>): { show?: 'past' } => ({
    show: raw['show'] === 'past' ? 'past' : undefined,
  }),
  component: lazyRouteComponent(() => import('./bookings-page'), 'BookingsPage'),
});
