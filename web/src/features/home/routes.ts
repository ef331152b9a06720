import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';
import { campusQuery } from '../spaces/catalogue';
import { suggestionsQuery } from './suggestions';

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(suggestionsQuery);
    return queries.ensureQueryData(campusQuery);
  },
  component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
});
