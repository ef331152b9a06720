import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../i18n/i18n';
import { signedInRoute } from '../../routes/base';

export interface BookingsSearch {
  /** Those to come unless said. */
  show?: 'requests' | 'past';
  /** A list unless said. */
  as?: 'week' | 'month';
  /** A day of that week or month; today's unless said. */
  on?: string;
}

const oneOf = <T extends string>(value: unknown, ...known: readonly T[]): T | undefined =>
  known.find((one) => one === value);

const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)
    ? value
    : undefined;

export const bookingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bookings',
  validateSearch: (raw: Record<string, unknown>): BookingsSearch => ({
    show: oneOf(raw['show'], 'requests', 'past'),
    as: oneOf(raw['as'], 'week', 'month'),
    on: day(raw['on']),
  }),
  component: lazyRouteComponent(
    withWords(() => import('./bookings-page')),
    'BookingsPage',
  ),
});
