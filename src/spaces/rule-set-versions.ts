import type { Actor } from '../identity/index.js';
import { notFound, publicId, recordChange, type Tx, uuidOrNotFound } from '../platform/index.js';
import { Member } from '../tenants/index.js';
import { presentScope } from './present-rules.js';
import { RuleSet } from './rule-set.entity.js';
import { RuleSetVersion } from './rule-set-version.entity.js';
import type { RuleSetVersionShown } from './rule-sets.dto.js';
import type { TermsShown } from './terms.dto.js';

/** Keeps what a rule set has become and who made it so, in the transaction that does it. */
export async function keepVersion(
  tx: Tx,
  { id, ...ruleSet }: RuleSet,
  { memberId }: Pick<Actor, 'memberId'>,
  deleted = false,
): Promise<void> {
  await tx.insert(RuleSetVersion, { ...ruleSet, ruleSetId: id, actorId: memberId, deleted });
}

/** Ends a rule set: what it last said stays readable in its last version. */
export async function endRuleSet(tx: Tx, ruleSet: RuleSet, actor: Pick<Actor, 'memberId'>): Promise<void> {
  const version = ruleSet.version + 1;
  await tx.delete(RuleSet, { id: ruleSet.id });
  await keepVersion(tx, { ...ruleSet, version }, actor, true);
  await recordChange(tx, { type: 'rule_set.deleted', subjectId: ruleSet.id, version });
}

type Shown = RuleSetVersion & { actor: Member | null };

/** The versions of a rule set, of one that is gone too, with the people who wrote them. */
export async function versionsOf(tx: Tx, id: string) {
  const ruleSetId = uuidOrNotFound('ruleSet', id, 'rule set');
  if (!(await tx.existsBy(RuleSetVersion, { ruleSetId }))) throw notFound('rule set');
  return tx
    .createQueryBuilder(RuleSetVersion, 'kept')
    .leftJoinAndMapOne('kept.actor', Member, 'actor', 'actor.id = kept.actorId')
    .where('kept.ruleSetId = :ruleSetId', { ruleSetId });
}

export function presentVersion(kept: RuleSetVersion): RuleSetVersionShown {
  const { ruleSetId, version, terms, at, deleted, actor } = kept as Shown;
  return {
    ruleSetId: publicId('ruleSet', ruleSetId),
    version,
    ...presentScope(kept),
    terms: terms as TermsShown,
    at: at.toISOString(),
    ...(actor && { by: { id: publicId('member', actor.id), name: actor.name } }),
    deleted,
  };
}
