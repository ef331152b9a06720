import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { campusQuery } from '../spaces/catalogue';
import { type ClosuresParams, readClosures } from './search';

export const closuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/closures',
  validateSearch: (raw: Record<string, unknown>): ClosuresParams => readClosures(raw),
  loader: ({ context: { queries } }) => queries.ensureQueryData(campusQuery),
  component: lazyRouteComponent(
    withWords(() => import('./closures-page')),
    'ClosuresPage',
  ),
});
