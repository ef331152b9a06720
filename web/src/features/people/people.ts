import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type Page, type Schemas } from '../../api/client';

type Tenant = Schemas['TenantShown'];
export type Member = Schemas['MemberShown'];
export type Role = Member['roles'][number];

export const roles: readonly Role[] = ['member', 'tenant_admin', 'approver', 'operator', 'campus_admin'];
/** What a company gives by itself. */
export const companyRoles: readonly Role[] = ['member', 'tenant_admin'];

const aPage = 50;

export const tenantsQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['tenants', { q }],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: aPage, ...(q && { q }), ...(pageParam !== undefined && { cursor: pageParam }) };
      return answerOf(api.GET('/api/v1/tenants', { params: { query }, signal })) as Promise<Page<Tenant>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });

export const clusters = [
  'biomedical',
  'electronics',
  'green_technology',
  'ict',
  'materials_precision_engineering',
  'campus_operation',
] as const satisfies readonly Tenant['cluster'][];

export function useAddTenant() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['TenantBody']) => answerOf(api.POST('/api/v1/tenants', { body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['tenants'] }),
  });
}

export const tenantQuery = (id: string) =>
  queryOptions({
    queryKey: ['tenants', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/tenants/{id}', { params: { path: { id } }, signal })),
  });

export const membersQuery = (tenant: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['members', tenant, { q }],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: aPage, ...(q && { q }), ...(pageParam !== undefined && { cursor: pageParam }) };
      return answerOf(
        api.GET('/api/v1/tenants/{tenant}/members', { params: { path: { tenant }, query }, signal }),
      ) as Promise<Page<Member>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });

export const memberQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/tenants/{tenant}/members/{id}', { params: { path: { tenant, id } }, signal }),
      ),
  });

function useMembersChanged() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['members'] });
}

export function useAddMember(tenant: string) {
  return useMutation({
    mutationFn: (body: Schemas['MemberBody']) =>
      answerOf(api.POST('/api/v1/tenants/{tenant}/members', { params: { path: { tenant } }, body })),
    onSuccess: useMembersChanged(),
  });
}

export function useChangeMember() {
  return useMutation({
    mutationFn: ({ member, patch }: { member: Member; patch: Schemas['MemberPatch'] }) =>
      answerOf(
        api.PATCH('/api/v1/tenants/{tenant}/members/{id}', {
          params: { path: { tenant: member.tenantId, id: member.id } },
          body: patch,
          headers: ifMatch(member),
        }),
      ),
    onSuccess: useMembersChanged(),
  });
}

export const heldQuery = (user: string) =>
  queryOptions({
    queryKey: ['held', user],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/users/{user}/qualifications', { params: { path: { user } }, signal })))
        .data,
  });

export function useGrant(user: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ code, expiresOn }: { code: string; expiresOn: string | null }) =>
      answerOf(
        api.PUT('/api/v1/users/{user}/qualifications/{code}', {
          params: { path: { user, code } },
          body: { expiresOn },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['held', user] }),
  });
}

export function useTakeAway(user: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) =>
      answerOf(
        api.DELETE('/api/v1/users/{user}/qualifications/{code}', { params: { path: { user, code } } }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['held', user] }),
  });
}

export const entitlementsQuery = (tenant: string) =>
  queryOptions({
    queryKey: ['entitlements', tenant],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/tenants/{tenant}/entitlements', { params: { path: { tenant } }, signal })),
  });

export function useSetEntitlements(tenant: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      version,
      data,
    }: Pick<Schemas['EntitlementsShown'], 'version'> & Schemas['EntitlementsBody']) =>
      answerOf(
        api.PUT('/api/v1/tenants/{tenant}/entitlements', {
          params: { path: { tenant } },
          body: { data },
          headers: ifMatch({ version }),
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['entitlements', tenant] }),
  });
}
