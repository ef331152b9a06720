import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';
import { campusQuery } from '../spaces/catalogue';
import { HomePage } from './home-page';
import { suggestionsQuery } from './suggestions';

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(suggestionsQuery);
    return queries.ensureQueryData(campusQuery);
  },
  component: HomePage,
});
