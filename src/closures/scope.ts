import { inBuildings, onFloors, spaceOf } from '../availability/index.js';
import { invalid } from '../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace, SpaceKind } from '../spaces/index.js';
import type { Scope } from './closure.js';

type Test = (space: CatalogueSpace) => boolean;

/** What a closure of a scope closes: the spaces in it, of some kinds only where they are said, and all parts of them. */
export function spacesIn(
  snapshot: CatalogueSnapshot,
  scope: Scope,
  kinds: readonly SpaceKind[],
): CatalogueSpace[] {
  const tests = testsOf(snapshot, scope);
  const named = snapshot.spaces.filter(
    (space) =>
      space.status !== 'retired' &&
      tests.some((test) => test(space)) &&
      (kinds.length === 0 || kinds.includes(space.kind)),
  );
  const parts = named.flatMap(({ kinship }) => kinship?.parts ?? []).map(({ spaceId }) => spaceId);
  return [...new Set([...named, ...parts.map((id) => snapshot.byId.get(id)!)])];
}

function testsOf(snapshot: CatalogueSnapshot, { campus, buildings, floors, spaces }: Scope): Test[] {
  if (campus) {
    if (buildings ?? floors ?? spaces)
      throw invalid({
        pointer: '/scope/campus',
        code: 'contradiction',
        detail: 'The whole campus is everything: leave the other places out.',
      });
    return [() => true];
  }
  const tests = [
    ...(buildings ? [inBuildings(snapshot, buildings, '/scope/buildings')] : []),
    ...(floors ? [onFloors(snapshot, floors, '/scope/floors')] : []),
    ...(spaces ? [among(snapshot, spaces)] : []),
  ];
  if (tests.length === 0)
    throw invalid({
      pointer: '/scope',
      code: 'required',
      detail: 'Say what is closed: campus, building, floor, buildings, floors or spaces.',
    });
  return tests;
}

function among(snapshot: CatalogueSnapshot, references: readonly string[]): Test {
  const ids = new Set(
    references.map((reference, n) => {
      const space = spaceOf(snapshot, reference) ?? snapshot.byCode.get(reference);
      if (!space)
        throw invalid({
          pointer: `/scope/spaces/${n}`,
          code: 'unknown',
          detail: `There is no space "${reference}". Send ids or codes.`,
        });
      return space.id;
    }),
  );
  return ({ id }) => ids.has(id);
}
