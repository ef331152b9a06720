import { notFound, uuidOrNotFound } from '../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from './catalogue-snapshot.js';
import { inheritance } from './inheritance.js';
import { patchedTerms } from './patched-terms.js';
import type { TermsBody } from './terms.dto.js';
import { interningMerge, type Terms } from './terms.js';

export interface Proposal {
  space: CatalogueSpace;
  /** What would hold there. */
  terms: Terms;
}

/** The spaces within the scope of a rule set, and their terms if it were changed so: nearer scopes still win. */
export function proposedTerms(
  { ruleSets, campus, spaces }: Pick<CatalogueSnapshot, 'ruleSets' | 'campus' | 'spaces'>,
  ruleSetId: string,
  patch: TermsBody,
): Proposal[] {
  const id = uuidOrNotFound('ruleSet', ruleSetId, 'rule set');
  const present = ruleSets.find((ruleSet) => ruleSet.id === id);
  if (!present) throw notFound('rule set');
  const changed = { ...present, terms: patchedTerms(present.terms, patch) };
  const inherits = inheritance([...ruleSets.filter((other) => other !== present), changed], campus);
  const merge = interningMerge();
  return spaces
    .filter((space) =>
      [campus.id, space.building.id, space.floor.id, space.kind, space.id].includes(present.of),
    )
    .map((space) => ({ space, terms: merge(inherits(space)).terms }));
}
