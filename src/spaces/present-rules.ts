import { publicId } from '../platform/index.js';
import type { CatalogueSpace } from './catalogue-snapshot.js';
import type { RuleSetShown } from './rule-sets.dto.js';
import type { RuleSet, Scoped } from './rule-set.entity.js';
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
  const { terms, version } = ruleSet;
  const id = publicId('ruleSet', ruleSet.id);
  return {
    id,
    ...presentScope(ruleSet),
    terms: terms as TermsShown,
    version,
    links: { self: `/api/v1/rule-sets/${id}` },
  };
}

/** Where something holds, by the id of the place or the kind. */
export function presentScope({ campusId, buildingId, floorId, kind, spaceId }: Scoped) {
  if (campusId) return { scope: 'campus' as const, campusId: publicId('campus', campusId) };
  if (buildingId) return { scope: 'building' as const, buildingId: publicId('building', buildingId) };
  if (floorId) return { scope: 'floor' as const, floorId: publicId('floor', floorId) };
  if (spaceId) return { scope: 'space' as const, spaceId: publicId('space', spaceId) };
  return { scope: 'kind' as const, kind: kind! };
}
