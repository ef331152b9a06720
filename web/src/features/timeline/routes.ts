import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { buildingsQuery, campusQuery, kindsQuery } from '../spaces/catalogue';
import { readParams } from './params';

export const timelineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/timeline',
  validateSearch: readParams,
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(campusQuery),
      queries.ensureQueryData(kindsQuery),
      queries.ensureQueryData(buildingsQuery),
    ]),
  component: lazyRouteComponent(
    withWords(() => import('./timeline-page')),
    'TimelinePage',
  ),
});
