import { inBuildings, onFloors, spaceOf } from '../availability/index.js';
import { invalid } from '../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace, SpaceKind } from '../spaces/index.js';
import type { Scope } from './closure.js';
import type { ClosureScopeBody } from './closures.dto.js';

/** Where each name stands in the request. */
export interface Pointers {
  building: (n: number) => string;
  floor: (n: number) => string;
}

/** One place by itself, or several: `floor` is the first of `floors`. */
export const scopeOf = ({ building, floor, buildings, floors, ...rest }: ClosureScopeBody): Scope => {
  const allBuildings = [...(building === undefined ? [] : [building]), ...(buildings ?? [])];
  const allFloors = [...(floor === undefined ? [] : [floor]), ...(floors ?? [])];
  return {
    ...rest,
    ...(allBuildings.length > 0 && { buildings: allBuildings }),
    ...(allFloors.length > 0 && { floors: allFloors }),
  };
};

/** The same the other way round: what is wrong with it is told of the field that was sent. */
export const pointersOf = (body: ClosureScopeBody): Pointers => {
  const within = (one: 'building' | 'floor') => (n: number) => {
    if (body[one] === undefined) return `/scope/${one}s/${n}`;
    return n === 0 ? `/scope/${one}` : `/scope/${one}s/${n - 1}`;
  };
  return { building: within('building'), floor: within('floor') };
};

type Test = (space: CatalogueSpace) => boolean;

/** What a closure of a scope closes: the spaces in it, of some kinds only where they are said, and all parts of them. */
export function spacesIn(
  snapshot: CatalogueSnapshot,
  scope: Scope,
  kinds: readonly SpaceKind[],
  pointers: Pointers,
): CatalogueSpace[] {
  const tests = testsOf(snapshot, scope, pointers);
  const named = snapshot.spaces.filter(
    (space) =>
      space.status !== 'retired' &&
      tests.some((test) => test(space)) &&
      (kinds.length === 0 || kinds.includes(space.kind)),
  );
  const parts = named.flatMap(({ kinship }) => kinship?.parts ?? []).map(({ spaceId }) => spaceId);
  return [...new Set([...named, ...parts.map((id) => snapshot.byId.get(id)!)])];
}

function testsOf(
  snapshot: CatalogueSnapshot,
  { campus, buildings, floors, spaces }: Scope,
  { building, floor }: Pointers,
): Test[] {
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
    ...(buildings ? [inBuildings(snapshot, buildings, building)] : []),
    ...(floors ? [onFloors(snapshot, floors, floor)] : []),
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
