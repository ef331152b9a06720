import { publicId } from '../platform/index.js';
import type { CatalogueCampus, CatalogueRuleSet, CatalogueSpace } from './catalogue-snapshot.js';
import type { OwnTerms, Scope } from './terms.js';

type Place = Pick<CatalogueSpace, 'id' | 'code' | 'kind' | 'floor' | 'building'>;

/** What a space inherits and what it sets itself, from the farthest scope to the nearest. */
export function inheritance(
  ruleSets: readonly CatalogueRuleSet[],
  campus: CatalogueCampus,
): (space: Place) => OwnTerms[] {
  const byScope = new Map(ruleSets.map((ruleSet) => [ruleSet.of, ruleSet]));
  const own = (scope: Scope, of: string, code: string): OwnTerms[] => {
    const ruleSet = byScope.get(of);
    return ruleSet
      ? [{ terms: ruleSet.terms, origin: { scope, code, ruleSetId: publicId('ruleSet', ruleSet.id) } }]
      : [];
  };
  const inherited = new Map<string, OwnTerms[]>();
  const inheritedBy = ({ kind, floor, building }: Place): OwnTerms[] => {
    const key = floor.id + kind;
    const known = inherited.get(key);
    if (known) return known;
    const terms = [
      ...own('campus', campus.id, campus.code),
      ...own('building', building.id, building.code),
      ...own('floor', floor.id, floor.code),
      ...own('kind', kind, kind),
    ];
    inherited.set(key, terms);
    return terms;
  };
  return (space) => [...inheritedBy(space), ...own('space', space.id, space.code)];
}
