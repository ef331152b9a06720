import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { campusQuery } from '../spaces/catalogue';
import { readMonth } from '../statements/search';

export const companyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/company',
  // Another's company is for those who run the campus.
  validateSearch: (raw: Record<string, unknown>): { tenant?: string; statement?: string } => ({
    tenant:
      typeof raw['tenant'] === 'string' && /^ten_\w{1,40}$/.test(raw['tenant']) ? raw['tenant'] : undefined,
    statement: readMonth(raw['statement']),
  }),
  loader: ({ context: { queries } }) => queries.ensureQueryData(campusQuery),
  component: lazyRouteComponent(
    withWords(() => import('./company-page')),
    'CompanyPage',
  ),
});
