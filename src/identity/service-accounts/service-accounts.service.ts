import { Injectable } from '@nestjs/common';
import {
  Database,
  idIn,
  type Page,
  pageOf,
  Problem,
  publicId,
  refuseUnlessSeen,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { type Actor, type Scope } from '../actor.js';
import { mayKeepMembers, permit, scopesFor } from '../permissions.js';
import { TenantsService } from '../tenants/tenants.service.js';
import { type Token, TokenStore } from '../token.store.js';
import { presentToken } from '../tokens.controller.js';
import { type ServiceAccount, ServiceAccountStore } from './service-account.store.js';
import type {
  ServiceAccountBody,
  ServiceAccountPatch,
  ServiceAccountShown,
  ServiceTokenBody,
  ServiceTokenCreated,
  ServiceTokenShown,
} from './service-accounts.dto.js';

interface PageWanted {
  limit: number;
  cursor?: string;
}

/** Programs of a company, kept by its admins. */
@Injectable()
export class ServiceAccountsService {
  constructor(
    private readonly db: Database,
    private readonly accounts: ServiceAccountStore,
    private readonly tokens: TokenStore,
    private readonly tenants: TenantsService,
  ) {}

  async list(actor: Actor, { limit, cursor }: PageWanted): Promise<Page<ServiceAccountShown>> {
    const rows = await this.accounts.list(this.db.manager, actor, idIn(cursor), limit + 1);
    return pageOf(rows, limit, ({ id }) => [id], present);
  }

  async read(actor: Actor, id: string): Promise<ServiceAccountShown> {
    return present(await this.find(actor, id));
  }

  async create(
    actor: Actor,
    { tenantId, description = null, ...body }: ServiceAccountBody,
    options: WriteOptions,
  ): Promise<ServiceAccountShown> {
    const tenant =
      tenantId === undefined
        ? actor.tenantId
        : (await this.tenants.find(this.db.manager, actor, tenantId)).id;
    permit(mayKeepMembers(actor, tenant), 'tenant_admin', 'campus_admin');
    refuseBeyond(body.scopes, scopesFor(body.roles), 'An account with these roles');
    return this.db.write(
      async (tx) => present(await this.accounts.add(tx, actor, { ...body, tenantId: tenant, description })),
      options,
    );
  }

  update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    patch: ServiceAccountPatch,
    options: WriteOptions,
  ): Promise<ServiceAccountShown> {
    return this.db.write(async (tx) => {
      const before = await this.accounts.find(tx, actor, accountId(id), { lock: true });
      refuseUnlessSeen(seen, present(before));
      if (patch.scopes) refuseBeyond(patch.scopes, scopesFor(before.roles), 'An account with these roles');
      return present(await this.accounts.change(tx, actor, before, { ...patch }));
    }, options);
  }

  /** Nothing opens to it any more, from this moment on. */
  remove(actor: Actor, id: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      await this.accounts.remove(tx, await this.accounts.find(tx, actor, accountId(id), { lock: true }));
    }, options);
  }

  async createToken(
    actor: Actor,
    id: string,
    { scopes, ...body }: ServiceTokenBody,
    options: WriteOptions,
  ): Promise<ServiceTokenCreated> {
    const account = await this.find(actor, id);
    if (scopes) refuseBeyond(scopes, account.scopes, 'This account');
    const owner = { memberId: account.id, tenantId: account.tenantId };
    const { secret, ...token } = await this.tokens.create(
      owner,
      { ...body, scopes: scopes ?? account.scopes },
      options,
    );
    return { ...presentWithNetworks(token), token: secret };
  }

  async listTokens(
    actor: Actor,
    id: string,
    { limit, cursor }: PageWanted,
  ): Promise<Page<ServiceTokenShown>> {
    const { id: memberId } = await this.find(actor, id);
    const rows = await this.tokens.list({ memberId }, idIn(cursor), limit + 1);
    return pageOf(rows, limit, (token) => [token.id], presentWithNetworks);
  }

  async revokeToken(actor: Actor, id: string, token: string, options: WriteOptions): Promise<void> {
    const { id: memberId } = await this.find(actor, id);
    await this.tokens.revoke({ memberId }, uuidOrNotFound('token', token), options);
  }

  private find(actor: Actor, id: string): Promise<ServiceAccount> {
    return this.accounts.find(this.db.manager, actor, accountId(id));
  }
}

const accountId = (id: string) => uuidOrNotFound('serviceAccount', id, 'service account');

function refuseBeyond(wanted: readonly Scope[], most: readonly Scope[], whose: string): void {
  const beyond = wanted.filter((scope) => !most.includes(scope));
  if (beyond.length > 0)
    throw new Problem('insufficient-scope', `${whose} cannot have ${beyond.join(', ')}.`, { allowed: most });
}

const presentWithNetworks = (token: Token): ServiceTokenShown => ({
  ...presentToken(token),
  ...(token.networks !== null && { networks: token.networks }),
});

function present({
  id,
  tenantId,
  name,
  description,
  roles,
  scopes,
  createdById,
  createdByName,
  createdAt,
  version,
}: ServiceAccount): ServiceAccountShown {
  const self = `/api/v1/service-accounts/${publicId('serviceAccount', id)}`;
  return {
    id: publicId('serviceAccount', id),
    memberId: publicId('member', id),
    tenantId: publicId('tenant', tenantId),
    name,
    description,
    roles,
    scopes,
    createdBy: { id: publicId('member', createdById), name: createdByName },
    createdAt,
    version,
    links: { self, tokens: `${self}/tokens` },
  };
}
