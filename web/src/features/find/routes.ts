import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';
import { campusQuery, kindsQuery } from '../spaces/catalogue';
import { readWish } from './search';

export const findRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/find',
  validateSearch: readWish,
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(campusQuery), queries.ensureQueryData(kindsQuery)]),
  component: lazyRouteComponent(() => import('./find-page'), 'FindPage'),
});
