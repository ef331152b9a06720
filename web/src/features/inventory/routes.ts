import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';
import { readFilter } from './filter';

export const inventoryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inventory',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./inventory-page'), 'InventoryPage'),
});
