import { Injectable } from '@nestjs/common';
import {
  changeRow,
  invalid,
  keysetPage,
  newUuid,
  notFound,
  type Page,
  type PageQuery,
  publicId,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOf,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import type { ApprovalStep } from './approval-policies.js';
import type {
  ApprovalPolicyBody,
  ApprovalPolicyPatch,
  ApprovalPolicyShown,
  ConditionShown,
  StepBody,
} from './approval-policies.dto.js';
import { ApprovalPolicy } from './approval-policy.entity.js';
import { Inventory } from './inventory.js';
import { Hazard } from './labels.entity.js';
import { presentScope } from './present-rules.js';
import { scopeOf } from './rule-sets.service.js';

@Injectable()
export class ApprovalPoliciesService {
  constructor(private readonly inventory: Inventory) {}

  list(query: PageQuery): Promise<Page<ApprovalPolicyShown>> {
    const policies = this.inventory.db.manager.createQueryBuilder(ApprovalPolicy, 'policy');
    return keysetPage(policies, { 'policy.id': 'uuid' }, query, ({ id }) => [id], presentPolicy);
  }

  async find(id: string): Promise<ApprovalPolicyShown> {
    return presentPolicy(await policyOf(this.inventory.db.manager, id));
  }

  create(
    { steps, expiresAfterHours, escalateAfterHours = null, escalateTo = null, ...scope }: ApprovalPolicyBody,
    options: WriteOptions,
  ): Promise<ApprovalPolicyShown> {
    return this.inventory.write(async (tx) => {
      refuseHalfAnEscalation({ escalateAfterHours, escalateTo });
      const where = await scopeOf(tx, scope);
      const id = newUuid();
      await tx.insert(ApprovalPolicy, {
        id,
        ...where,
        steps: await stepsOf(tx, steps),
        expiresAfterHours,
        escalateAfterHours,
        escalateTo,
      });
      await recordChange(tx, { type: 'approval_policy.created', subjectId: id, version: 1 });
      return presentPolicy(await tx.findOneByOrFail(ApprovalPolicy, { id }));
    }, options);
  }

  update(
    id: string,
    seen: number | undefined,
    { steps, ...patch }: ApprovalPolicyPatch,
    options: WriteOptions,
  ): Promise<ApprovalPolicyShown> {
    return this.inventory.write(async (tx) => {
      const before = await policyOf(tx, id);
      refuseUnlessSeen(seen, presentPolicy(before));
      const { escalateAfterHours = before.escalateAfterHours, escalateTo = before.escalateTo } = patch;
      refuseHalfAnEscalation({ escalateAfterHours, escalateTo });
      const { row, changed } = await changeRow(tx, ApprovalPolicy, {
        key: { id: before.id },
        before,
        patch: { ...patch, ...(steps && { steps: await stepsOf(tx, steps) }) },
        present: presentPolicy,
      });
      if (changed.length > 0)
        await recordChange(tx, {
          type: 'approval_policy.updated',
          subjectId: row.id,
          version: row.version,
          changed,
        });
      return presentPolicy(row);
    }, options);
  }

  remove(id: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const policy = await policyOf(tx, id);
      refuseUnlessSeen(seen, presentPolicy(policy));
      await tx.delete(ApprovalPolicy, { id: policy.id });
      await recordChange(tx, { type: 'approval_policy.removed', subjectId: policy.id });
    }, options);
  }
}

async function policyOf(tx: Tx, id: string): Promise<ApprovalPolicy> {
  const uuid = uuidOrNotFound('approvalPolicy', id, 'approval policy');
  const policy = await tx.findOneBy(ApprovalPolicy, { id: uuid });
  if (!policy) throw notFound('approval policy');
  return policy;
}

function refuseHalfAnEscalation({
  escalateAfterHours,
  escalateTo,
}: Pick<ApprovalPolicy, 'escalateAfterHours' | 'escalateTo'>): void {
  if ((escalateAfterHours === null) === (escalateTo === null)) return;
  throw invalid({
    pointer: escalateTo === null ? '/escalateTo' : '/escalateAfterHours',
    code: 'both-or-neither',
    detail: 'escalateAfterHours and escalateTo go together: after how long, and to whom.',
  });
}

/** Steps as they are kept; refuses what names nobody or nothing. */
async function stepsOf(tx: Tx, bodies: readonly StepBody[]): Promise<ApprovalStep[]> {
  const hazards = new Set((await tx.find(Hazard)).map(({ code }) => code));
  const names = bodies.map(({ name }) => name);
  const steps: ApprovalStep[] = [];
  for (const [n, { name, stage, by, when }] of bodies.entries()) {
    const at = `/steps/${n}`;
    if (names.indexOf(name) !== n)
      throw invalid({
        pointer: `${at}/name`,
        code: 'not-unique',
        detail: `Another step is called ${name}.`,
      });
    const unknown = when?.hazards?.findIndex((code) => !hazards.has(code)) ?? -1;
    if (unknown >= 0)
      throw invalid({
        pointer: `${at}/when/hazards/${unknown}`,
        code: 'unknown',
        detail: `There is no hazard "${when!.hazards![unknown]}". GET /api/v1/hazards lists them.`,
      });
    steps.push({ name, stage, by: await approverOf(tx, by, `${at}/by`), ...(when && { when: { ...when } }) });
  }
  return steps;
}

async function approverOf(tx: Tx, { role, member }: StepBody['by'], at: string): Promise<ApprovalStep['by']> {
  if ((role === undefined) === (member === undefined))
    throw invalid({ pointer: at, code: 'one-of', detail: 'Say who decides: send role or member.' });
  if (role !== undefined) return { role };
  const memberId = uuidOf('member', member!);
  const [found] = memberId
    ? await tx.query<object[]>(`SELECT FROM member WHERE id = $1 AND status = 'active'`, [memberId])
    : [];
  if (!found) throw invalid({ pointer: `${at}/member`, code: 'unknown', detail: 'There is no such member.' });
  return { memberId: memberId! };
}

function presentPolicy(policy: ApprovalPolicy): ApprovalPolicyShown {
  const { steps, expiresAfterHours, escalateAfterHours, escalateTo, version } = policy;
  const id = publicId('approvalPolicy', policy.id);
  return {
    id,
    ...presentScope(policy),
    steps: steps.map(({ name, stage, by, when }) => ({
      name,
      stage,
      by: by.role ? { role: by.role } : { member: publicId('member', by.memberId!) },
      ...(when && { when: when as ConditionShown }),
    })),
    expiresAfterHours,
    ...(escalateAfterHours !== null && { escalateAfterHours }),
    ...(escalateTo && { escalateTo }),
    version,
    links: { self: `/api/v1/approval-policies/${id}` },
  };
}
