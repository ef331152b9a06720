import { Injectable } from '@nestjs/common';
import {
  changeRow,
  invalid,
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
import { buildingOf } from './buildings.service.js';
import { campusOf } from './campuses.service.js';
import { floorOf } from './floors.service.js';
import { Inventory } from './inventory.js';
import { presentRuleSet } from './present-rules.js';
import { namedInBody } from './references.js';
import { RuleSet, type Scoped } from './rule-set.entity.js';
import type { RuleSetBody, RuleSetPatch, RuleSetShown } from './rule-sets.dto.js';
import { spaceOf } from './space-editor.service.js';
import type { TermsBody } from './terms.dto.js';
import { termNames, type Terms } from './terms.js';

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

  create({ terms, ...scope }: RuleSetBody, options: WriteOptions): Promise<RuleSetShown> {
    return this.inventory.write(async (tx) => {
      const where = await scopeOf(tx, scope);
      const id = newUuid();
      await tx.insert(RuleSet, { id, ...where, terms: patchedTerms({}, terms) });
      await recordChange(tx, { type: 'rule_set.created', subjectId: id, version: 1 });
      return presentRuleSet(await tx.findOneByOrFail(RuleSet, { id }));
    }, options);
  }

  update(
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
      if (changed.length > 0)
        await recordChange(tx, {
          type: 'rule_set.updated',
          subjectId: row.id,
          version: row.version,
          changed: Object.keys(terms),
        });
      return presentRuleSet(row);
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

/** As a merge patch: what is left out stays, null goes; what then stands must make sense together. */
function patchedTerms(terms: Partial<Terms>, patch: TermsBody): Partial<Terms> {
  const merged: Partial<Terms> = {};
  for (const name of termNames) {
    const value = patch[name] === undefined ? terms[name] : patch[name];
    if (value !== undefined && value !== null) Object.assign(merged, { [name]: value });
  }
  refuseContradictions(merged);
  return merged;
}

function refuseContradictions(terms: Partial<Terms>): void {
  const { minMinutes = 0, maxMinutes = Infinity, minPeople = 0, maxPeople = Infinity } = terms;
  const faults = [
    minMinutes > maxMinutes && minAboveMax('minMinutes', 'maxMinutes'),
    minPeople > maxPeople && minAboveMax('minPeople', 'maxPeople'),
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw invalid(...faults);
}

const minAboveMax = (least: string, most: string) => ({
  pointer: `/terms/${least}`,
  code: 'min-above-max',
  detail: `${least} may not be more than ${most}.`,
});
