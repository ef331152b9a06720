import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { rootRoute } from '../../routes/base';

/** Only a path of our own: nobody is to be sent elsewhere after signing in. `undefined` must be said, or the router hands on the text itself. */
const ownPath = (text: unknown) => (typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : undefined);

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { back?: string } => ({ back: ownPath(raw['back']) }),
  component: lazyRouteComponent(
    withWords(() => import('./sign-in-page')),
    'SignInPage',
  ),
});
