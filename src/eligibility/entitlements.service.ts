import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { type Actor, TenantsService } from '../identity/index.js';
import {
  changeRow,
  Database,
  invalid,
  publicId,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  type WriteOptions,
} from '../platform/index.js';
import type { SpaceKind } from '../spaces/index.js';
import { Tenant } from '../tenants/index.js';
import type { EntitlementBody, EntitlementsBody, EntitlementsShown } from './entitlements.dto.js';

interface Row {
  kind: SpaceKind;
  buildingId: string | null;
  buildingCode: string | null;
  useClass: string | null;
}

/** What companies may book: nothing said is everything allowed. */
@Injectable()
export class EntitlementsService {
  constructor(
    private readonly db: Database,
    private readonly tenants: TenantsService,
  ) {}

  async read(actor: Actor, tenantId: string): Promise<EntitlementsShown> {
    const tenant = await this.tenants.find(this.db.manager, actor, tenantId);
    return show(this.db.manager, tenant);
  }

  put(
    actor: Actor,
    tenantId: string,
    seen: number | undefined,
    { data }: EntitlementsBody,
    options: WriteOptions,
  ): Promise<EntitlementsShown> {
    return this.db.write(async (tx) => {
      const before = await this.tenants.find(tx, actor, tenantId);
      const shown = await show(tx, before);
      refuseUnlessSeen(seen, shown);
      const buildings = await buildingsIn(tx, data);
      // The version of the company stands for its entitlements, too: who changes them takes turns at its row.
      const { row } = await changeRow(tx, Tenant, {
        key: { id: before.id },
        before,
        patch: {},
        touched: 'code',
        present: (tenant) => show(tx, tenant),
      });
      await tx.query('DELETE FROM tenant_entitlement WHERE tenant_id = $1', [row.id]);
      await tx.query(
        `INSERT INTO tenant_entitlement (tenant_id, kind, building_id, use_class)
         SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::text[]) ON CONFLICT DO NOTHING`,
        [row.id, data.map(({ kind }) => kind), buildings, data.map(({ useClass }) => useClass ?? null)],
      );
      const after = await show(tx, row);
      if (!isDeepStrictEqual(after.data, shown.data))
        await recordChange(tx, {
          type: 'tenant.updated',
          subjectId: row.id,
          version: row.version,
          tenantId: row.id,
          changed: ['entitlements'],
        });
      return after;
    }, options);
  }
}

async function show(tx: Tx, { id, version }: Tenant): Promise<EntitlementsShown> {
  const rows = await tx.query<Row[]>(
    `SELECT e.kind, b.id AS "buildingId", b.code AS "buildingCode", e.use_class AS "useClass"
     FROM tenant_entitlement e LEFT JOIN building b ON b.id = e.building_id
     WHERE e.tenant_id = $1 ORDER BY e.kind, b.code NULLS FIRST, e.use_class NULLS FIRST`,
    [id],
  );
  return {
    data: rows.map(({ kind, buildingId, buildingCode, useClass }) => ({
      kind,
      ...(buildingId && { buildingId: publicId('building', buildingId) }),
      ...(buildingCode && { buildingCode }),
      ...(useClass && { useClass }),
    })),
    version,
    links: { self: `/api/v1/tenants/${publicId('tenant', id)}/entitlements` },
  };
}

/** The building of each, or null where it is not said. */
async function buildingsIn(tx: Tx, entitlements: readonly EntitlementBody[]): Promise<(string | null)[]> {
  const known = await tx.query<{ id: string; code: string }[]>('SELECT id, code FROM building');
  return entitlements.map(({ buildingId }, n) => {
    if (buildingId === undefined) return null;
    const uuid = uuidOf('building', buildingId);
    const building = known.find(({ id, code }) => id === uuid || `code:${code}` === buildingId);
    if (building) return building.id;
    throw invalid({
      pointer: `/data/${n}/buildingId`,
      code: 'unknown',
      detail: `There is no building "${buildingId}".`,
    });
  });
}
