import { Injectable } from '@nestjs/common';
import { changeRow, newUuid, notFound, recordChange, type Tx } from '../platform/index.js';
import { containing } from './containing.js';
import { type Cluster, Tenant } from './tenant.entity.js';

export interface TenantFilter {
  /** Only this one. */
  id?: string;
  cluster?: Cluster;
  country?: string;
  /** Part of the code, or of the name in any language. */
  q?: string;
}

export type TenantKey = readonly [name: string, id: string];
export const tenantKeyOf = ({ name, id }: Tenant): TenantKey => [name.en, id];

export type NewTenant = Pick<Tenant, 'code' | 'name' | 'country' | 'cluster'>;
export type TenantPatch = Partial<NewTenant & Pick<Tenant, 'status'>>;

@Injectable()
export class TenantStore {
  async find(tx: Tx, id: string): Promise<Tenant> {
    const tenant = await tx.findOneBy(Tenant, { id });
    if (!tenant) throw notFound('tenant');
    return tenant;
  }

  /** In the order of their English names. */
  list(
    tx: Tx,
    { id, cluster, country, q }: TenantFilter,
    after: TenantKey | undefined,
    take: number,
  ): Promise<Tenant[]> {
    const tenants = tx
      .createQueryBuilder(Tenant, 't')
      .orderBy(`t.name ->> 'en'`)
      .addOrderBy('t.id')
      .limit(take);
    if (id !== undefined) tenants.andWhere('t.id = :id', { id });
    if (cluster !== undefined) tenants.andWhere('t.cluster = :cluster', { cluster });
    if (country !== undefined) tenants.andWhere('t.country = :country', { country });
    if (q !== undefined)
      tenants.andWhere(
        `concat_ws(' ', t.code, t.name ->> 'en', t.name ->> 'zhHant', t.name ->> 'zhHans') ILIKE :q`,
        { q: containing(q) },
      );
    if (after !== undefined) tenants.andWhere(`(t.name ->> 'en', t.id) > (:...after)`, { after });
    return tenants.getMany();
  }

  async add(tx: Tx, tenant: NewTenant): Promise<Tenant> {
    const id = newUuid();
    await tx.insert(Tenant, { ...tenant, id });
    await recordChange(tx, { type: 'tenant.created', subjectId: id, version: 1, tenantId: id });
    return this.find(tx, id);
  }

  async change(
    tx: Tx,
    before: Tenant,
    patch: TenantPatch,
    present: (tenant: Tenant) => object & { version: number },
  ): Promise<Tenant> {
    const { row, changed } = await changeRow(tx, Tenant, { key: { id: before.id }, before, patch, present });
    if (changed.length > 0)
      await recordChange(tx, {
        type: 'tenant.updated',
        subjectId: row.id,
        version: row.version,
        tenantId: row.id,
        changed,
      });
    return row;
  }
}
