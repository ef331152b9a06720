import type { CatalogueSpace } from '../spaces/index.js';
import type { FoundSpace, SpaceOffered } from './search-answer.dto.js';

export const foundSpace = ({
  publicId,
  code,
  name,
  kind,
  capacity,
  areaM2,
  building,
  floor,
}: CatalogueSpace): FoundSpace => ({
  id: publicId,
  code,
  name,
  kind,
  capacity,
  areaM2,
  building: { id: building.publicId, code: building.code, name: building.name },
  floor: { id: floor.publicId, code: floor.code, name: floor.name, level: floor.level },
});

export const spaceOffered = ({ publicId: id, code, name }: CatalogueSpace, units: number): SpaceOffered => ({
  id,
  code,
  name,
  units,
});
