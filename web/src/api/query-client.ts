import { QueryCache, QueryClient } from '@tanstack/react-query';
import { mayPass, Refusal } from './problem';

const mostTries = 3;
const usualWait = 400;

const tryAgain = (failures: number, error: unknown) =>
  mayPass(error) && failures < mostTries && navigator.onLine;

/** As long as the server asks for, else a little longer each time. */
const wait = (failures: number, error: unknown) =>
  error instanceof Refusal && error.body.retryAfter
    ? error.body.retryAfter * 1000
    : usualWait * 2 ** failures;

/** What the person sees is asked for again when they come back to it; a write is repeated only under its own key. */
export function createQueryClient({ onSessionEnd }: { onSessionEnd: () => void }): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Refusal && error.code === 'unauthenticated') onSessionEnd();
      },
    }),
    defaultOptions: {
      queries: { retry: tryAgain, retryDelay: wait, staleTime: 15_000 },
      // Never kept for when the network is back: the person would have gone on without it.
      mutations: { retry: tryAgain, retryDelay: wait, networkMode: 'always' },
    },
  });
}
