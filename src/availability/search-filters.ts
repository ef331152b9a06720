import { invalid } from '../platform/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, isShared, saysAll } from '../spaces/index.js';
import { inBuildings, onFloors } from './places.js';
import type { NearBody, WhatBody, WhereBody } from './search.dto.js';
import { spaceOf } from './space-reference.js';
import { metresBetween, type Place, placeOf } from './walking.js';

const accessibleAmenity = 'wheelchair_accessible';

/** One condition on the spaces that are looked for. */
export interface Filter {
  /** The field that asks for it. */
  field: string;
  /** Which value of a list. */
  value?: string;
  admits: (space: CatalogueSpace) => boolean;
}

/** The conditions of a search, one by one, so that a search without result can tell which of them to give up. */
export function filtersOf(
  snapshot: CatalogueSnapshot,
  what: WhatBody,
  where: WhereBody,
  near: Place | undefined,
): Filter[] {
  const { kind, useClass, text, minAreaM2, accessible, amenitiesAll, amenitiesAny, spaceIds, wholeOrPart } =
    what;
  const { buildings, floors, maxWalkM } = where;
  const filters: Filter[] = [];
  const add = (field: string, admits: Filter['admits'], value?: string) =>
    filters.push({ field, admits, ...(value !== undefined && { value }) });

  if (kind) add('kind', (space) => space.kind === kind);
  if (spaceIds) add('spaceIds', isOneOf(snapshot, spaceIds));
  if (buildings) add('buildings', inBuildings(snapshot, buildings, '/where/buildings'));
  if (floors) add('floors', onFloors(snapshot, floors, '/where/floors'));
  if (useClass !== undefined) add('useClass', (space) => space.useClass === useClass);
  if (text?.trim()) add('text', saysAll(text, snapshot), text);
  if (minAreaM2 !== undefined) add('minAreaM2', (space) => space.areaM2 >= minAreaM2);
  if (accessible) add('accessible', ({ amenities }) => amenities.has(accessibleAmenity));
  if (wholeOrPart === 'part') add('wholeOrPart', isShared);
  known(snapshot, amenitiesAll, 'amenitiesAll').forEach((code) =>
    add('amenitiesAll', ({ amenities }) => amenities.has(code), code),
  );
  const some = known(snapshot, amenitiesAny, 'amenitiesAny');
  if (some.length > 0) add('amenitiesAny', ({ amenities }) => some.some((code) => amenities.has(code)));
  if (maxWalkM !== undefined) {
    if (!near)
      throw invalid({
        pointer: '/where/maxWalkM',
        code: 'needs-near',
        detail: 'maxWalkM is counted from a place: send near beside it.',
      });
    add('maxWalkM', (space) => metresBetween(near, placeOf(space)) <= maxWalkM);
  }
  return filters;
}

export function matching(
  { active }: CatalogueSnapshot,
  filters: readonly Filter[],
): readonly CatalogueSpace[] {
  if (filters.length === 0) return active;
  return active.filter((space) => filters.every(({ admits }) => admits(space)));
}

/** The place that `near` names; where a colleague is, `spaceOf` tells. */
export async function nearOf(
  snapshot: CatalogueSnapshot,
  near: NearBody | undefined,
  spaceOf: (userId: string) => Promise<string | undefined>,
): Promise<Place | undefined> {
  if (!near) return undefined;
  const { spaceId, userId, point } = near;
  if ([spaceId, userId, point].filter((one) => one !== undefined).length !== 1) {
    throw invalid({
      pointer: '/where/near',
      code: 'either-or',
      detail: 'near is one of: {"spaceId": …}, {"userId": …}, {"point": {"x": …, "y": …}}.',
    });
  }
  if (point) return { x: point.x, y: point.y };
  if (spaceId !== undefined) return placeOf(visible(snapshot, spaceId, '/where/near/spaceId'));
  const space = snapshot.byId.get((await spaceOf(userId!)) ?? '');
  if (space) return placeOf(space);
  throw invalid({
    pointer: '/where/near/userId',
    code: 'unknown',
    detail: 'Nobody whom you may see is on campus then by this id. GET /api/v1/colleagues lists them by day.',
  });
}

function isOneOf(snapshot: CatalogueSnapshot, references: readonly string[]): Filter['admits'] {
  const wanted = new Set(
    references.map((reference, n) => visible(snapshot, reference, `/what/spaceIds/${n}`)),
  );
  return (space) => wanted.has(space);
}

function visible(snapshot: CatalogueSnapshot, reference: string, pointer: string): CatalogueSpace {
  const space = spaceOf(snapshot, reference);
  if (space?.status === 'active') return space;
  throw invalid({
    pointer,
    code: 'unknown',
    detail: `There is no space "${reference}", or you may not see it. Send an id, or code: and what stands on its door.`,
  });
}

/** A word that no space could ever match is a mistake, not a wish. */
function known(
  { amenities }: CatalogueSnapshot,
  codes: readonly string[] = [],
  field: string,
): readonly string[] {
  codes.forEach((code, n) => {
    if (!amenities.has(code)) {
      throw invalid({
        pointer: `/what/${field}/${n}`,
        code: 'unknown',
        detail: `There is no amenity "${code}". GET /api/v1/amenities lists them.`,
      });
    }
  });
  return codes;
}
