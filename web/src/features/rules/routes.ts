import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';

export interface RulesSearch {
  /** The rule set that is open. */
  at?: string;
  /** The code of a space whose terms are shown. */
  space?: string;
}

export const rulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rules',
  validateSearch: (raw: Record<string, unknown>): RulesSearch => ({
    at: typeof raw['at'] === 'string' && /^rul_\w{1,40}$/.test(raw['at']) ? raw['at'] : undefined,
    space: typeof raw['space'] === 'string' && /^[\w.-]{1,40}$/.test(raw['space']) ? raw['space'] : undefined,
  }),
  component: lazyRouteComponent(
    withWords(() => import('./rules-page')),
    'RulesPage',
  ),
});
