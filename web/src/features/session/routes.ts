import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { rootRoute } from '../../routes/base';

/** Only a path of our own: nobody is to be sent elsewhere after signing in. `undefined` must be said, or the router hands on the text itself. */
const ownPath = (text: unknown) => (typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : undefined);

const reasons = [
  'campus',
  'changed',
  'declined',
  'domain',
  'expired',
  'inactive',
  'provider',
  'unknown',
  'unverified',
] as const;
type Reason = (typeof reasons)[number];

interface Search {
  back?: string;
  /** Why somebody's company's sign-in did not let them in. */
  refused?: Reason;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): Search => ({
    back: ownPath(raw['back']),
    refused: reasons.find((reason) => reason === raw['refused']),
  }),
  component: lazyRouteComponent(
    withWords(() => import('./sign-in-page')),
    'SignInPage',
  ),
});
