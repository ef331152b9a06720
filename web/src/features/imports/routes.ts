import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { campusQuery } from '../spaces/catalogue';
import { readImport } from './search';

export const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inventory/import',
  validateSearch: readImport,
  loader: ({ context: { queries } }) => queries.ensureQueryData(campusQuery),
  component: lazyRouteComponent(
    withWords(() => import('./import-page')),
    'ImportPage',
  ),
});
