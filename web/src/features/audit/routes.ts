import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';
import { type AuditSearch, readAudit } from './search';

export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: (raw: Record<string, unknown>): AuditSearch => readAudit(raw),
  component: lazyRouteComponent(
    withWords(() => import('./audit-page')),
    'AuditPage',
  ),
});
