import { publicId } from '../platform/index.js';
import type { CatalogueSpace } from './catalogue-snapshot.js';
import { nameShown } from './names.js';
import { polygonOf } from './plans.js';
import type { SpaceShown } from './spaces.dto.js';

/** What the catalogue's spaces and the rows of the database have in common. */
export type PresentableSpace = Pick<
  CatalogueSpace,
  | 'id'
  | 'code'
  | 'name'
  | 'kind'
  | 'useClass'
  | 'areaM2'
  | 'capacity'
  | 'formRequired'
  | 'status'
  | 'parentId'
  | 'x'
  | 'y'
  | 'version'
  | 'outline'
> & {
  amenities: Iterable<string>;
  hazards: Iterable<string>;
  requiredQualifications: Iterable<string>;
  building: Pick<CatalogueSpace['building'], 'id' | 'code' | 'name'>;
  floor: Pick<CatalogueSpace['floor'], 'id' | 'code' | 'level' | 'name'>;
  /** The code of the space it is a part of, where it is at hand. */
  parentCode?: string;
};

export function presentSpace(space: PresentableSpace): SpaceShown {
  const id = publicId('space', space.id);
  const { building, floor } = space;
  return {
    id,
    code: space.code,
    name: nameShown(space.name),
    kind: space.kind,
    useClass: space.useClass,
    areaM2: space.areaM2,
    capacity: space.capacity,
    amenities: [...space.amenities],
    hazards: [...space.hazards],
    requiredQualifications: [...space.requiredQualifications],
    formRequired: space.formRequired,
    status: space.status,
    building: { id: publicId('building', building.id), code: building.code, name: nameShown(building.name) },
    floor: {
      id: publicId('floor', floor.id),
      code: floor.code,
      level: floor.level,
      name: nameShown(floor.name),
    },
    parentId: space.parentId ? publicId('space', space.parentId) : null,
    x: space.x,
    y: space.y,
    geometry: space.outline === undefined ? null : polygonOf(space.outline),
    version: space.version,
    links: { self: `/api/v1/spaces/${id}`, html: `/s/${encodeURIComponent(space.code)}` },
  };
}
