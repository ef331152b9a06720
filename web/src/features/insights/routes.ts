import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { campusQuery } from '../spaces/catalogue';
import { type InsightsParams, readInsights } from './search';

export const insightsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/insights',
  validateSearch: (raw: Record<string, unknown>): InsightsParams => readInsights(raw),
  loader: ({ context: { queries } }) => queries.ensureQueryData(campusQuery),
  component: lazyRouteComponent(
    withWords(() => import('./insights-page')),
    'InsightsPage',
  ),
});
