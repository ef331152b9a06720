import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readWish } from './features/find/search';
import { meQuery } from './features/session/session';
import { campusQuery, kindsQuery } from './features/spaces/catalogue';
import { NotFoundPage, TroublePage } from './routes/trouble';
import { RootPage } from './routes/root';

interface Context {
  queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: RootPage, notFoundComponent: NotFoundPage });

/** Only a path of our own: nobody is to be sent elsewhere after signing in. `undefined` must be said, or the router hands on the text itself. */
const ownPath = (text: unknown) => (typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { back?: string } => ({ back: ownPath(raw['back']) }),
  component: lazyRouteComponent(() => import('./features/session/sign-in-page'), 'SignInPage'),
});

/** Whoever is not signed in comes back here afterwards. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context: { queries }, location }) => {
    const me = await queries.ensureQueryData(meQuery);
    const back = location.href === '/' ? undefined : location.href;
    if (!me) redirect({ throw: true, to: '/sign-in', search: { back }, replace: true });
  },
});

const find = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: readWish,
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(campusQuery), queries.ensureQueryData(kindsQuery)]),
  component: lazyRouteComponent(() => import('./features/find/find-page'), 'FindPage'),
});

const bookings = createRoute({
  getParentRoute: () => signedIn,
  path: '/bookings',
  validateSearch: (raw: Record<string, unknown>): { show?: 'past' } => ({
    show: raw['show'] === 'past' ? 'past' : undefined,
  }),
  component: lazyRouteComponent(() => import('./features/bookings/bookings-page'), 'BookingsPage'),
});

const space = createRoute({
  getParentRoute: () => signedIn,
  path: '/s/$code',
  component: lazyRouteComponent(() => import('./features/spaces/space-page'), 'SpacePage'),
});

/** Addresses that can be read: `?kind=lab&with=fume_hood,gas_n2&people=4`. */
function stringifySearch(search: Record<string, string | number | readonly string[] | undefined>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const text = typeof value === 'object' ? value.join(',') : String(value ?? '');
    if (text !== '') params.set(key, text);
  }
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

const parseSearch = (text: string): Record<string, unknown> => Object.fromEntries(new URLSearchParams(text));

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([signIn, signedIn.addChildren([find, bookings, space])]),
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: TroublePage,
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
