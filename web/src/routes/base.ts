import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { readDrawer } from '../features/drawer/drawer-search';
import { meQuery } from '../features/session/session';
import { RootPage } from './root';
import { NotFoundPage } from './trouble';

interface Context {
  queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<Context>()({
  validateSearch: readDrawer,
  component: RootPage,
  notFoundComponent: NotFoundPage,
});

/** Whoever is not signed in comes back here afterwards. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context: { queries }, location }) => {
    const me = await queries.ensureQueryData(meQuery);
    const back = location.href === '/' ? undefined : location.href;
    if (!me) redirect({ throw: true, to: '/sign-in', search: { back }, replace: true });
  },
});
