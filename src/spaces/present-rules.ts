import { publicId } from '../platform/index.js';
import type { CatalogueSpace } from './catalogue-snapshot.js';
import type { RuleSetShown } from './rule-sets.dto.js';
import type { RuleSet } from './rule-set.entity.js';
import type { EffectiveTermsShown, SpaceRulesShown, TermsShown } from './terms.dto.js';
import { termNames } from './terms.js';

export const presentRules = ({
  publicId: spaceId,
  code,
  terms,
  termsOrigin,
}: CatalogueSpace): SpaceRulesShown => ({
  spaceId,
  spaceCode: code,
  terms: Object.fromEntries(
    termNames.map((name) => [name, { value: terms[name], origin: termsOrigin[name] }]),
  ) as unknown as EffectiveTermsShown,
});

export function presentRuleSet(ruleSet: RuleSet): RuleSetShown {
  const { campusId, buildingId, floorId, kind, spaceId, terms, version } = ruleSet;
  const id = publicId('ruleSet', ruleSet.id);
  const where = campusId
    ? { scope: 'campus' as const, campusId: publicId('campus', campusId) }
    : buildingId
      ? { scope: 'building' as const, buildingId: publicId('building', buildingId) }
      : floorId
        ? { scope: 'floor' as const, floorId: publicId('floor', floorId) }
        : spaceId
          ? { scope: 'space' as const, spaceId: publicId('space', spaceId) }
          : { scope: 'kind' as const, kind: kind! };
  return { id, ...where, terms: terms as TermsShown, version, links: { self: `/api/v1/rule-sets/${id}` } };
}
