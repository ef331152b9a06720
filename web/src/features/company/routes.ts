import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';

export const companyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/company',
  // Another's company is for those who run the campus.
  validateSearch: (raw: Record<string, unknown>): { tenant?: string } => ({
    tenant:
      typeof raw['tenant'] === 'string' && /^ten_\w{1,40}$/.test(raw['tenant']) ? raw['tenant'] : undefined,
  }),
  component: lazyRouteComponent(() => import('./company-page'), 'CompanyPage'),
});
