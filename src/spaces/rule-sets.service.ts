import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import type { FindOptionsWhere } from 'typeorm';
import {
  changeRow,
  invalid,
  keysetPage,
  newUuid,
  notFound,
  Problem,
  publicId,
  type Page,
  type PageQuery,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { buildingOf } from './buildings.service.js';
import { campusOf } from './campuses.service.js';
import { floorOf } from './floors.service.js';
import { Inventory } from './inventory.js';
import { patchedTerms } from './patched-terms.js';
import { presentRuleSet } from './present-rules.js';
import { namedInBody } from './references.js';
import { RuleSet, type Scoped } from './rule-set.entity.js';
import { endRuleSet, keepVersion, presentVersion, versionsOf } from './rule-set-versions.js';
import type { RuleSetBody, RuleSetPatch, RuleSetShown, RuleSetVersionShown } from './rule-sets.dto.js';
import { spaceOf } from './space-editor.service.js';

@Injectable()
export class RuleSetsService {
  constructor(private readonly inventory: Inventory) {}

  list(query: PageQuery): Promise<Page<RuleSetShown>> {
    const ruleSets = this.inventory.db.manager.createQueryBuilder(RuleSet, 'rules');
    return keysetPage(ruleSets, { 'rules.id': 'uuid' }, query, ({ id }) => [id], presentRuleSet);
  }

  async find(id: string): Promise<RuleSetShown> {
    return presentRuleSet(await ruleSetOf(this.inventory.db.manager, id));
  }

  /** What it said from when on, and who said so: also of one that is gone. */
  async versions(id: string, query: PageQuery): Promise<Page<RuleSetVersionShown>> {
    const versions = await versionsOf(this.inventory.db.manager, id);
    return keysetPage(
      versions,
      { 'kept.version': 'integer' },
      query,
      ({ version }) => [version],
      presentVersion,
    );
  }

  create(actor: Actor, { terms, ...scope }: RuleSetBody, options: WriteOptions): Promise<RuleSetShown> {
    return this.inventory.write(async (tx) => {
      const where = await scopeOf(tx, scope);
      await refuseASecond(tx, where);
      const id = newUuid();
      await tx.insert(RuleSet, { id, ...where, terms: patchedTerms({}, terms) });
      const ruleSet = await tx.findOneByOrFail(RuleSet, { id });
      await keepVersion(tx, ruleSet, actor);
      await recordChange(tx, { type: 'rule_set.created', subjectId: id, version: 1 });
      return presentRuleSet(ruleSet);
    }, options);
  }

  update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    { terms = {} }: RuleSetPatch,
    options: WriteOptions,
  ): Promise<RuleSetShown> {
    return this.inventory.write(async (tx) => {
      const before = await ruleSetOf(tx, id);
      refuseUnlessSeen(seen, presentRuleSet(before));
      const { row, changed } = await changeRow(tx, RuleSet, {
        key: { id: before.id },
        before,
        patch: { terms: patchedTerms(before.terms, terms) },
        present: presentRuleSet,
      });
      if (changed.length > 0) {
        await keepVersion(tx, row, actor);
        await recordChange(tx, {
          type: 'rule_set.updated',
          subjectId: row.id,
          version: row.version,
          changed: Object.keys(terms),
        });
      }
      return presentRuleSet(row);
    }, options);
  }

  /** What it set is inherited again. */
  remove(actor: Actor, id: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const ruleSet = await ruleSetOf(tx, id);
      refuseUnlessSeen(seen, presentRuleSet(ruleSet));
      await endRuleSet(tx, ruleSet, actor);
    }, options);
  }
}

async function ruleSetOf(tx: Tx, id: string): Promise<RuleSet> {
  const ruleSet = await tx.findOneBy(RuleSet, { id: uuidOrNotFound('ruleSet', id, 'rule set') });
  if (!ruleSet) throw notFound('rule set');
  return ruleSet;
}

/** The one scope that a body names, as it is kept. */
export async function scopeOf(tx: Tx, scope: Omit<RuleSetBody, 'terms'>): Promise<Partial<Scoped>> {
  const { campusId, buildingId, floorId, kind, spaceId } = scope;
  if (Object.values(scope).filter((value) => value !== undefined).length !== 1) {
    throw invalid({
      pointer: '',
      code: 'one-scope',
      detail: 'Give exactly one of campusId, buildingId, floorId, kind and spaceId.',
    });
  }
  if (campusId !== undefined)
    return { campusId: (await namedInBody('/campusId', campusOf(tx, campusId))).id };
  if (buildingId !== undefined)
    return { buildingId: (await namedInBody('/buildingId', buildingOf(tx, buildingId))).id };
  if (floorId !== undefined) return { floorId: (await namedInBody('/floorId', floorOf(tx, floorId))).id };
  if (spaceId !== undefined) return { spaceId: (await namedInBody('/spaceId', spaceOf(tx, spaceId))).id };
  return { kind };
}

/** One scope, one rule set: whoever sends a second one means to change the first. */
async function refuseASecond(tx: Tx, where: Partial<Scoped>): Promise<void> {
  const first = await tx.findOneBy(RuleSet, where as FindOptionsWhere<RuleSet>);
  if (!first) return;
  const ruleSetId = publicId('ruleSet', first.id);
  throw new Problem(
    'already-exists',
    `This scope has a rule set already. Send these terms as a PATCH of /api/v1/rule-sets/${ruleSetId}.`,
    { ruleSetId },
  );
}
