import type { CatalogueSpace, Name, Requirements } from './catalogue-snapshot.js';

export interface HazardRow {
  code: string;
  name: Name;
  requiredQualifications: string[];
  formRequired: boolean;
}

type Space = Pick<CatalogueSpace, 'id' | 'hazards' | 'requiredQualifications' | 'formRequired' | 'parentId'>;

/**
 * Adds up what a space asks for, and answers the same object for equal requirements: whoever judges by them needs to
 * judge each but once. Undefined where it asks nothing.
 */
export function interningRequirements(
  spaces: readonly { own: Space }[],
  hazards: readonly HazardRow[],
  qualifications: readonly { code: string; name: Name }[],
): (space: Space) => Requirements | undefined {
  const hazardByCode = new Map(hazards.map((hazard) => [hazard.code, hazard]));
  const nameOf = new Map(qualifications.map(({ code, name }) => [code, name]));
  const wholes = new Map<string, Space>();
  if (spaces.some(({ own }) => own.parentId)) for (const { own } of spaces) wholes.set(own.id, own);
  const distinct = new Map<string, Requirements>();

  return (space) => {
    const codes = new Set<string>();
    const forms = new Set<string>();
    let anyForm = false;
    // Who is in a part of a lab is in the lab.
    for (let one: Space | undefined = space; one; one = one.parentId ? wholes.get(one.parentId) : undefined) {
      for (const code of one.requiredQualifications) codes.add(code);
      for (const code of one.hazards) {
        const hazard = hazardByCode.get(code);
        for (const required of hazard?.requiredQualifications ?? []) codes.add(required);
        if (hazard?.formRequired || one.formRequired) forms.add(code);
      }
      anyForm ||= one.formRequired && one.hazards.size === 0;
    }
    if (codes.size === 0 && forms.size === 0 && !anyForm) return undefined;

    const key = `${[...codes].sort().join()} ${[...forms].sort().join()} ${anyForm}`;
    let requirements = distinct.get(key);
    if (!requirements) {
      requirements = {
        qualifications: [...codes].sort().map((code) => ({ code, name: nameOf.get(code) ?? { en: code } })),
        forms: [...forms]
          .sort()
          .map((code) => ({ code, name: hazardByCode.get(code)?.name ?? { en: code } })),
        anyForm,
      };
      distinct.set(key, requirements);
    }
    return requirements;
  };
}
