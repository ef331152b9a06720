import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { readFilter } from './filter';

export const inventoryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inventory',
  validateSearch: readFilter,
  component: lazyRouteComponent(
    withWords(() => import('./inventory-page')),
    'InventoryPage',
  ),
});
