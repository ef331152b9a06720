import { Injectable } from '@nestjs/common';
import {
  Database,
  keyIn,
  notFound,
  type Page,
  pageOf,
  publicId,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { type Tenant, type TenantKey, tenantKeyOf, TenantStore } from '../../tenants/index.js';
import { type Actor, runsTheCampus } from '../actor.js';
import { mayRead } from '../permissions.js';
import type { TenantBody, TenantNamePatch, TenantPatch, TenantQuery, TenantShown } from './tenants.dto.js';

@Injectable()
export class TenantsService {
  constructor(
    private readonly db: Database,
    private readonly tenants: TenantStore,
  ) {}

  /** People see their own company; who runs the campus sees all. */
  async list(actor: Actor, { limit, cursor, ...filter }: TenantQuery): Promise<Page<TenantShown>> {
    const after = keyIn<TenantKey>(cursor, 'text', 'uuid');
    const visible = runsTheCampus(actor) ? filter : { ...filter, id: actor.tenantId };
    return pageOf(
      await this.tenants.list(this.db.manager, visible, after, limit + 1),
      limit,
      tenantKeyOf,
      present,
    );
  }

  async read(actor: Actor, id: string): Promise<TenantShown> {
    return present(await this.find(this.db.manager, actor, id));
  }

  /** Another's company is not found, whether it exists or not. */
  find(tx: Tx, actor: Actor, id: string): Promise<Tenant> {
    const uuid = uuidOrNotFound('tenant', id);
    if (!mayRead(actor, uuid)) throw notFound('tenant');
    return this.tenants.find(tx, uuid);
  }

  create(body: TenantBody, options: WriteOptions): Promise<TenantShown> {
    return this.db.write(
      async (tx) => present(await this.tenants.add(tx, { ...body, name: { ...body.name } })),
      options,
    );
  }

  update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    { name, ...rest }: TenantPatch,
    options: WriteOptions,
  ): Promise<TenantShown> {
    return this.db.write(async (tx) => {
      const before = await this.find(tx, actor, id);
      refuseUnlessSeen(seen, present(before));
      const patch = { ...rest, ...(name && { name: patched(before.name, name) }) };
      return present(await this.tenants.change(tx, before, patch, present));
    }, options);
  }
}

/** A merge patch (RFC 7396). */
const patched = (name: Tenant['name'], patch: TenantNamePatch) =>
  Object.fromEntries(
    Object.entries({ ...name, ...patch }).filter(([, text]) => text !== null),
  ) as Tenant['name'];

const present = ({ id, code, name, country, cluster, status, version }: Tenant): TenantShown => ({
  id: publicId('tenant', id),
  code,
  name,
  country,
  cluster,
  status,
  version,
  links: {
    self: `/api/v1/tenants/${publicId('tenant', id)}`,
    members: `/api/v1/tenants/${publicId('tenant', id)}/members`,
  },
});
