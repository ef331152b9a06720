import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Schemas } from '../../api/client';
import { Refusal } from '../../api/problem';
import { chooseLanguage } from '../../i18n/i18n';
import { type Language, savedLanguage } from '../../i18n/languages';

export type User = Schemas['UserShown'];

/** Who is signed in; null where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<User | null> => {
    try {
      return await answerOf(api.GET('/api/v1/me', { signal }));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unauthenticated') return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const useMe = () => useSuspenseQuery(meQuery).data;

/** Nothing that one person has read is shown to the next. Who is signed in stays watched by the page itself. */
const forget = (queries: QueryClient) =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignInBody']) => answerOf(api.POST('/api/v1/sessions', { body })),
    onSuccess: async ({ user }) => {
      if (queries.getQueryData(meQuery.queryKey)?.id !== user.id) forget(queries);
      queries.setQueryData(meQuery.queryKey, user);
      // English is also what a profile says when nobody has chosen; then the browser's language stays.
      if (!savedLanguage() && user.language !== 'en') await chooseLanguage(user.language);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/sessions/current')),
    onSuccess: () => {
      forget(queries);
      queries.setQueryData(meQuery.queryKey, null);
    },
  });
}

/** In this browser at once, and in the person's profile for mails and other devices. */
export function useChooseLanguage() {
  const queries = useQueryClient();
  return async (language: Language) => {
    await chooseLanguage(language);
    const me = queries.getQueryData(meQuery.queryKey);
    if (!me || me.language === language) return;
    const saved = answerOf(api.PATCH('/api/v1/me', { body: { language }, headers: ifMatch(me) }));
    // It is written again with the next change of language; the page itself has changed already.
    await saved.then((user) => queries.setQueryData(meQuery.queryKey, user)).catch(() => undefined);
  };
}

/** Whether the company of an address has a sign-in of its own. Without an answer there is the password. */
export const waysQuery = (email: string) =>
  queryOptions({
    queryKey: ['sign-in-ways', email],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/sign-in', { params: { query: { email } }, signal })),
    enabled: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email),
    retry: false,
    staleTime: 60_000,
  });
