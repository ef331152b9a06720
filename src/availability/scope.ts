import type { Actor } from '../identity/index.js';
import { invalid } from '../platform/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, maySee } from '../spaces/index.js';
import { inBuildings, onFloors } from './places.js';
import type { ScopeBody, SpaceError } from './scope.dto.js';
import { spaceOf } from './space-reference.js';

export interface SpacesAsked {
  spaces: CatalogueSpace[];
  /** What was named and cannot be seen: of no harm to the others. */
  errors: SpaceError[];
}

/** The spaces that a request is about: those that it names, in its order, or those of a scope, in the order of their codes. */
export function spacesAsked(
  actor: Actor,
  snapshot: CatalogueSnapshot,
  { spaceIds, scope }: { spaceIds?: string[]; scope?: ScopeBody },
): SpacesAsked {
  if ((spaceIds === undefined) === (scope === undefined)) {
    throw invalid({
      pointer: '/spaceIds',
      code: 'either-or',
      detail: 'Send spaceIds or scope: one of them.',
    });
  }
  return spaceIds ? named(actor, snapshot, spaceIds) : { spaces: within(snapshot, scope!), errors: [] };
}

function named(actor: Actor, snapshot: CatalogueSnapshot, references: readonly string[]): SpacesAsked {
  const spaces = new Set<CatalogueSpace>();
  const errors: SpaceError[] = [];
  for (const reference of references) {
    const space = spaceOf(snapshot, reference);
    if (space && maySee(actor, space)) spaces.add(space);
    else errors.push({ id: reference, code: 'not-found' });
  }
  return { spaces: [...spaces], errors };
}

function within(snapshot: CatalogueSnapshot, { buildings, floors, kinds }: ScopeBody): CatalogueSpace[] {
  const tests = [
    ({ status }: CatalogueSpace) => status === 'active',
    ...(buildings ? [inBuildings(snapshot, buildings, '/scope/buildings')] : []),
    ...(floors ? [onFloors(snapshot, floors, '/scope/floors')] : []),
    ...(kinds ? [({ kind }: CatalogueSpace) => kinds.includes(kind)] : []),
  ];
  return snapshot.spaces.filter((space) => tests.every((test) => test(space)));
}
