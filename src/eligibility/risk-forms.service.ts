import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus, TenantsService } from '../identity/index.js';
import {
  changeRow,
  Database,
  invalid,
  keysetPage,
  newUuid,
  notFound,
  type Page,
  Problem,
  publicId,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Catalogue, refuseUnknownLabels } from '../spaces/index.js';
import { Member } from '../tenants/index.js';
import { Clock, inZone } from '../time/index.js';
import { RiskForm } from './risk-form.entity.js';
import type { RiskFormBody, RiskFormPatch, RiskFormQuery, RiskFormShown } from './risk-forms.dto.js';

@Injectable()
export class RiskFormsService {
  constructor(
    private readonly db: Database,
    private readonly tenants: TenantsService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, { status, tenantId, ...query }: RiskFormQuery): Promise<Page<RiskFormShown>> {
    const forms = seenBy(this.db.manager, actor);
    if (status !== undefined) forms.andWhere('form.status = :status', { status });
    if (tenantId !== undefined)
      forms.andWhere('form.tenantId = :asked', { asked: uuidOrNotFound('tenant', tenantId) });
    return keysetPage(forms, { 'form.id': 'uuid' }, query, ({ id }) => [id], present);
  }

  async read(actor: Actor, id: string): Promise<RiskFormShown> {
    return present(await formOf(this.db.manager, actor, id));
  }

  async file(
    actor: Actor,
    { tenantId, memberId, validFrom, ...body }: RiskFormBody,
    options: WriteOptions,
  ): Promise<RiskFormShown> {
    const { campus, hazards } = await this.catalogue.current();
    refuseUnknownLabels('/hazards', body.hazards, hazards);
    const from = validFrom ?? inZone(this.clock.now(), campus.timeZone).slice(0, 10);
    refuseIfItEndsBefore(from, body.expiresOn);
    return this.db.write(async (tx) => {
      const tenant =
        tenantId === undefined ? actor.tenantId : (await this.tenants.find(tx, actor, tenantId)).id;
      const id = newUuid();
      await tx.insert(RiskForm, {
        ...body,
        id,
        tenantId: tenant,
        memberId: memberId ? await colleagueOf(tx, tenant, memberId) : null,
        validFrom: from,
        status: 'on_file',
        filedBy: actor.memberId,
        filedAt: new Date(this.clock.now()),
      });
      await recordChange(tx, {
        type: 'risk_form.filed',
        subjectId: id,
        version: 1,
        tenantId: tenant,
        memberId: actor.memberId,
      });
      return present(await tx.findOneByOrFail(RiskForm, { id }));
    }, options);
  }

  update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    patch: RiskFormPatch,
    options: WriteOptions,
  ): Promise<RiskFormShown> {
    return this.db.write(async (tx) => {
      const before = await formOf(tx, actor, id);
      if (!mayChange(actor, before))
        throw new Problem('insufficient-scope', 'Who filed it changes it, or an admin of the company.', {
          needs: ['tenant_admin', 'operator', 'campus_admin'],
        });
      refuseUnlessSeen(seen, present(before));
      refuseIfItEndsBefore(before.validFrom, patch.expiresOn ?? before.expiresOn);
      const { row, changed } = await changeRow(tx, RiskForm, {
        key: { id: before.id },
        before,
        patch: { ...patch },
        present,
      });
      if (changed.length > 0)
        await recordChange(tx, {
          type:
            row.status === 'withdrawn' && changed.includes('status')
              ? 'risk_form.withdrawn'
              : 'risk_form.updated',
          subjectId: row.id,
          version: row.version,
          tenantId: row.tenantId,
          memberId: row.filedBy,
          changed,
        });
      return present(row);
    }, options);
  }
}

async function colleagueOf(tx: Tx, tenantId: string, memberId: string): Promise<string> {
  const uuid = uuidOf('member', memberId);
  const member = uuid && (await tx.findOneBy(Member, { id: uuid, tenantId }));
  if (member) return member.id;
  throw invalid({
    pointer: '/memberId',
    code: 'unknown',
    detail: 'There is nobody with this id in the company.',
  });
}

function seenBy(tx: Tx, actor: Actor) {
  const forms = tx.createQueryBuilder(RiskForm, 'form').where('true');
  if (!runsTheCampus(actor)) forms.andWhere('form.tenantId = :tenantId', { tenantId: actor.tenantId });
  return forms;
}

async function formOf(tx: Tx, actor: Actor, id: string): Promise<RiskForm> {
  const form = await seenBy(tx, actor)
    .andWhere('form.id = :id', { id: uuidOrNotFound('riskForm', id, 'risk form') })
    .getOne();
  if (!form) throw notFound('risk form');
  return form;
}

const mayChange = (actor: Actor, { filedBy, tenantId }: RiskForm) =>
  actor.memberId === filedBy ||
  (hasRole(actor, 'tenant_admin') && actor.tenantId === tenantId) ||
  runsTheCampus(actor);

function refuseIfItEndsBefore(validFrom: string, expiresOn: string): void {
  if (expiresOn < validFrom)
    throw invalid({
      pointer: '/expiresOn',
      code: 'ends-before-start',
      detail: `It would expire before it is valid, which is from ${validFrom} on.`,
    });
}

const present = ({
  id,
  tenantId,
  memberId,
  title,
  hazards,
  validFrom,
  expiresOn,
  status,
  filedBy,
  filedAt,
  version,
}: RiskForm): RiskFormShown => ({
  id: publicId('riskForm', id),
  tenantId: publicId('tenant', tenantId),
  memberId: memberId && publicId('member', memberId),
  title,
  hazards,
  validFrom,
  expiresOn,
  status,
  filedBy: publicId('member', filedBy),
  filedAt: filedAt.toISOString(),
  version,
  links: { self: `/api/v1/risk-forms/${publicId('riskForm', id)}` },
});
