import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { campusQuery, kindsQuery } from '../spaces/catalogue';
import { type FindParams, readFind } from './params';

const longestWish = 300;

export const findRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/find',
  /** `q` is a wish as it was typed, elsewhere or in a link. */
  validateSearch: (raw: Record<string, unknown>): FindParams & { q?: string } => ({
    ...readFind(raw),
    q: typeof raw['q'] === 'string' ? raw['q'].slice(0, longestWish) : undefined,
  }),
  beforeLoad: async ({ context: { queries }, search: { q, ...before } }) => {
    if (q === undefined) return;
    // The parser comes with the page, not with the first screen.
    const { understood } = await import('./understood');
    const wish = await understood(q, queries, before);
    redirect({ throw: true, to: '/find', search: wish, replace: true });
  },
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(campusQuery), queries.ensureQueryData(kindsQuery)]),
  component: lazyRouteComponent(
    withWords(() => import('./find-page')),
    'FindPage',
  ),
});
