import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus, TenantsService } from '../../identity/index.js';
import {
  Database,
  idIn,
  invalid,
  newUuid,
  type Page,
  pageOf,
  Problem,
  publicId,
  recordChange,
  type Tx,
  uuidOf,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import type { CostCentreBody, CostCentreShown, CostCentresQuery } from './cost-centres.dto.js';

interface Row {
  id: string;
  tenantId: string;
  memberId: string | null;
  memberName: string | null;
  costCentre: string | null;
  fromDay: string;
  at: Date;
}

/** To what of a company its bookings count: what its admins say, person by person, or for all. */
@Injectable()
export class CostCentresService {
  constructor(
    private readonly db: Database,
    private readonly tenants: TenantsService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    tenant: string,
    { limit, cursor, memberId }: CostCentresQuery,
  ): Promise<Page<CostCentreShown>> {
    const tenantId = await this.tenantOf(this.db.manager, actor, tenant);
    const member = memberId === undefined ? null : (uuidOf('member', memberId) ?? nobody);
    return pageOf(
      await rows(this.db.manager, tenantId, { member, after: idIn(cursor) ?? null, take: limit + 1 }),
      limit,
      ({ id }) => [id],
      present,
    );
  }

  /** Said of the same day again, it is said anew. In what has been issued nothing changes. */
  set(actor: Actor, tenant: string, body: CostCentreBody, options: WriteOptions): Promise<CostCentreShown> {
    return this.db.write(async (tx) => {
      const tenantId = await this.tenantOf(tx, actor, tenant);
      const memberId = body.memberId ? await memberOf(tx, tenantId, body.memberId) : null;
      const { timeZone } = (await this.catalogue.current()).campus;
      const from = body.from ?? inZone(this.clock.now(), timeZone).slice(0, 10);
      await refuseTold(tx, tenantId, from);
      const [{ id }] = (await tx.query(
        `INSERT INTO cost_centre (id, tenant_id, member_id, from_day, cost_centre, actor_id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (tenant_id, member_id, from_day) DO UPDATE SET cost_centre = excluded.cost_centre, actor_id = excluded.actor_id, at = now()
         RETURNING id`,
        [newUuid(), tenantId, memberId, from, body.costCentre ?? null, actor.memberId],
      )) as [{ id: string }];
      await recordChange(tx, {
        type: 'cost_centre.set',
        subjectId: id,
        tenantId,
        ...(memberId !== null && { memberId }),
      });
      const [row] = await rows(tx, tenantId, { id, member: null, after: null, take: 1 });
      return present(row!);
    }, options);
  }

  private async tenantOf(tx: Tx, actor: Actor, tenant: string): Promise<string> {
    const { id } = await this.tenants.find(tx, actor, tenant);
    if (hasRole(actor, 'tenant_admin') || runsTheCampus(actor)) return id;
    const needs = ['tenant_admin', 'operator', 'campus_admin'];
    throw new Problem('insufficient-scope', `This needs the role ${needs.join(' or ')}.`, { needs });
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';

const rows = (
  tx: Tx,
  tenantId: string,
  {
    id = null,
    member,
    after,
    take,
  }: { id?: string | null; member: string | null; after: string | null; take: number },
): Promise<Row[]> =>
  tx.query(
    `SELECT c.id, c.tenant_id AS "tenantId", c.member_id AS "memberId", m.name AS "memberName", c.cost_centre AS "costCentre",
            c.from_day::text AS "fromDay", c.at
     FROM cost_centre c LEFT JOIN member m ON m.id = c.member_id
     WHERE c.tenant_id = $1 AND ($2::uuid IS NULL OR c.id = $2) AND ($3::uuid IS NULL OR c.member_id = $3) AND ($4::uuid IS NULL OR c.id > $4)
     ORDER BY c.id LIMIT $5`,
    [tenantId, id, member, after, take],
  );

async function memberOf(tx: Tx, tenantId: string, memberId: string): Promise<string> {
  const uuid = uuidOf('member', memberId);
  const found = uuid
    ? await tx.query<unknown[]>('SELECT FROM member WHERE id = $1 AND tenant_id = $2', [uuid, tenantId])
    : [];
  if (uuid && found.length > 0) return uuid;
  throw invalid({ pointer: '/memberId', code: 'unknown', detail: 'The company has no such member.' });
}

async function refuseTold(tx: Tx, tenantId: string, from: string): Promise<void> {
  const [row] = await tx.query<{ until: string | null }[]>(
    `SELECT (max(month) + interval '1 month' - interval '1 day')::date::text AS until FROM statement WHERE tenant_id = $1`,
    [tenantId],
  );
  const until = row!.until;
  if (until === null || from > until) return;
  throw new Problem(
    'state-not-allowed',
    `Statements have been issued up to ${until}: say from a later day on.`,
    { issuedUntil: until },
  );
}

const present = ({ id, tenantId, memberId, memberName, costCentre, fromDay, at }: Row): CostCentreShown => ({
  id: publicId('costCentre', id),
  tenantId: publicId('tenant', tenantId),
  memberId: memberId && publicId('member', memberId),
  memberName,
  costCentre,
  from: fromDay,
  at: at.toISOString(),
});
