import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus, TenantsService } from '../identity/index.js';
import {
  changeRow,
  Database,
  keysetPage,
  newUuid,
  notFound,
  type Page,
  type PageQuery,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { patchedName, toName } from '../spaces/index.js';
import { Allowance } from './allowance.entity.js';
import type { AllowanceBody, AllowancePatch, AllowanceShown } from './allowances.dto.js';
import { presentAllowance } from './present-allowance.js';

@Injectable()
export class AllowancesService {
  constructor(
    private readonly db: Database,
    private readonly tenants: TenantsService,
  ) {}

  /** All of them for those who run the campus; for others, those that count for their company. */
  list(actor: Actor, query: PageQuery): Promise<Page<AllowanceShown>> {
    return keysetPage(
      seenBy(this.db.manager, actor),
      { 'allowance.id': 'uuid' },
      query,
      ({ id }) => [id],
      presentAllowance,
    );
  }

  async read(actor: Actor, id: string): Promise<AllowanceShown> {
    return presentAllowance(await allowanceOf(this.db.manager, actor, id));
  }

  create(
    actor: Actor,
    { name, tenantId, kinds = [], ...body }: AllowanceBody,
    options: WriteOptions,
  ): Promise<AllowanceShown> {
    return this.db.write(async (tx) => {
      const tenant = tenantId ? (await this.tenants.find(tx, actor, tenantId)).id : null;
      const id = newUuid();
      await tx.insert(Allowance, { ...body, id, tenantId: tenant, name: toName(name), kinds });
      await recordChange(tx, {
        type: 'allowance.created',
        subjectId: id,
        version: 1,
        ...(tenant && { tenantId: tenant }),
      });
      return presentAllowance(await tx.findOneByOrFail(Allowance, { id }));
    }, options);
  }

  update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    { name, most }: AllowancePatch,
    options: WriteOptions,
  ): Promise<AllowanceShown> {
    return this.db.write(async (tx) => {
      const before = await allowanceOf(tx, actor, id);
      refuseUnlessSeen(seen, presentAllowance(before));
      const { row, changed } = await changeRow(tx, Allowance, {
        key: { id: before.id },
        before,
        patch: { name: patchedName(before.name, name), most },
        present: presentAllowance,
      });
      if (changed.length > 0)
        await recordChange(tx, {
          type: 'allowance.updated',
          subjectId: row.id,
          version: row.version,
          ...(row.tenantId && { tenantId: row.tenantId }),
          changed,
        });
      return presentAllowance(row);
    }, options);
  }

  /** With all that was taken of it: nobody is bound by it any more. */
  remove(actor: Actor, id: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      const { id: uuid, tenantId } = await allowanceOf(tx, actor, id);
      await tx.query('DELETE FROM charge WHERE allowance_id = $1', [uuid]);
      await tx.delete(Allowance, { id: uuid });
      await recordChange(tx, {
        type: 'allowance.deleted',
        subjectId: uuid,
        ...(tenantId && { tenantId }),
      });
    }, options);
  }
}

function seenBy(tx: Tx, actor: Actor) {
  const allowances = tx.createQueryBuilder(Allowance, 'allowance').where('true');
  if (!runsTheCampus(actor))
    allowances.andWhere('(allowance.tenantId IS NULL OR allowance.tenantId = :tenantId)', {
      tenantId: actor.tenantId,
    });
  return allowances;
}

async function allowanceOf(tx: Tx, actor: Actor, id: string): Promise<Allowance> {
  const allowance = await seenBy(tx, actor)
    .andWhere('allowance.id = :id', { id: uuidOrNotFound('allowance', id) })
    .getOne();
  if (!allowance) throw notFound('allowance');
  return allowance;
}
