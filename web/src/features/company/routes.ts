import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';

export const companyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/company',
  // Another's company is for those who run the campus.
  validateSearch: (raw: Record<string, unknown>): { tenant?: string } => ({
    tenant:
      typeof raw['tenant'] === 'string' && /^ten_\w{1,40}$/.test(raw['tenant']) ? raw['tenant'] : undefined,
  }),
  component: lazyRouteComponent(
    withWords(() => import('./company-page')),
    'CompanyPage',
  ),
});
