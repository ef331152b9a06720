import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Schemas } from '../../api/client';

export type CompanySignIn = Schemas['CompanySignInShown'];

const path = (tenant: string) => ({ path: { tenant } });
const key = 'company-sign-in';

/** Null where people sign in with passwords. */
export const companySignInQuery = (tenant: string) =>
  queryOptions({
    queryKey: [key, tenant],
    queryFn: async ({ signal }): Promise<CompanySignIn | null> => {
      const asked = api.GET('/api/v1/tenants/{tenant}/sign-in', { params: path(tenant), signal });
      return (await answerOf<CompanySignIn | undefined>(asked)) ?? null;
    },
  });

export function useSaveSignIn(tenant: string, before: CompanySignIn | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CompanySignInBody']) =>
      answerOf(
        api.PUT('/api/v1/tenants/{tenant}/sign-in', {
          params: path(tenant),
          headers: before ? ifMatch(before) : {},
          body,
        }),
      ),
    onSuccess: (saved) => queries.setQueryData([key, tenant], saved),
  });
}

export function useRemoveSignIn(tenant: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/tenants/{tenant}/sign-in', { params: path(tenant) })),
    onSuccess: () => queries.setQueryData([key, tenant], null),
  });
}

export const useCheckSignIn = (tenant: string) =>
  useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/tenants/{tenant}/sign-in/check', { params: path(tenant) })),
  });
