import './theme/mantine-styles';
import './theme/index.css';
import '@fontsource-variable/inter';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client';
import { meQuery } from './features/session/session';
import { startI18n } from './i18n/i18n';
import { createAppRouter } from './router';
import { cssVariables, theme } from './theme/theme';

const queries = createQueryClient({
  onSessionEnd() {
    queries.setQueryData(meQuery.queryKey, null);
    void router.invalidate();
  },
});
const router = createAppRouter(queries);
// The same name as in before-paint.js.
const schemes = localStorageColorSchemeManager({ key: 'tolo.scheme' });

await startI18n();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
