import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { auditRoute } from './features/audit/routes';
import { bookingsRoute } from './features/bookings/routes';
import { closuresRoute } from './features/closures/routes';
import { companyRoute } from './features/company/routes';
import { developersRoute } from './features/developers/routes';
import { findRoute } from './features/find/routes';
import { homeRoute } from './features/home/routes';
import { importRoute } from './features/imports/routes';
import { insightsRoute } from './features/insights/routes';
import { inventoryRoute } from './features/inventory/routes';
import { kioskRoute } from './features/kiosk/routes';
import { peopleRoute } from './features/people/routes';
import { requestsRoute } from './features/requests/routes';
import { rulesRoute } from './features/rules/routes';
import { signInRoute } from './features/session/routes';
import { scanRoute, spaceRoute } from './features/spaces/routes';
import { statementsRoute } from './features/statements/routes';
import { timelineRoute } from './features/timeline/routes';
import { todayRoute } from './features/today/routes';
import { tokensRoute } from './features/tokens/routes';
import { rootRoute, signedInRoute } from './routes/base';
import { TroublePage } from './routes/trouble';

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    homeRoute, //
    findRoute,
    bookingsRoute,
    timelineRoute,
    requestsRoute,
    inventoryRoute,
    closuresRoute,
    importRoute,
    insightsRoute,
    statementsRoute,
    tokensRoute,
    todayRoute,
    rulesRoute,
    peopleRoute,
    companyRoute,
    developersRoute,
    auditRoute,
  ]),
  spaceRoute,
  scanRoute,
  kioskRoute,
]);

/** Addresses that can be read: `/find?kind=lab&with=fume_hood,gas_n2&people=4`. */
function stringifySearch(search: Record<string, string | number | readonly string[] | undefined>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const text = typeof value === 'object' ? value.join(',') : String(value ?? '');
    if (text !== '') params.set(key, text);
  }
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

const parseSearch = (text: string): Record<string, unknown> => Object.fromEntries(new URLSearchParams(text));

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: TroublePage,
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
