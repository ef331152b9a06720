import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { campusQuery } from '../spaces/catalogue';
import { type StatementsParams, readStatements } from './search';

export const statementsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/statements',
  validateSearch: (raw: Record<string, unknown>): StatementsParams => readStatements(raw),
  loader: ({ context: { queries } }) => queries.ensureQueryData(campusQuery),
  component: lazyRouteComponent(
    withWords(() => import('./statements-page')),
    'StatementsPage',
  ),
});
