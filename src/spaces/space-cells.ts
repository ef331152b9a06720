import { publicId } from '../platform/index.js';
import type { PresentableSpace } from './present-space.js';

/** The columns of a table of spaces, in their order; whoever sends such a table names them so, too. */
export const spaceColumns = [
  'code',
  'kind',
  'building',
  'floor',
  'name_en',
  'name_zh_hant',
  'name_zh_hans',
  'use_class',
  'area_m2',
  'capacity',
  'amenities',
  'hazards',
  'required_qualifications',
  'form_required',
  'status',
  'part_of',
  'x',
  'y',
  'outline',
  'id',
] as const;

export type SpaceColumn = (typeof spaceColumns)[number];

/** Of places a table has no more than their codes. */
type ListedSpace = Omit<PresentableSpace, 'building' | 'floor'> & {
  building: { code: string };
  floor: { code: string };
};

/** A space as a line of a table: what one reads there, sent back, changes nothing. */
export const spaceCells = (space: ListedSpace): Record<SpaceColumn, string> => ({
  code: space.code,
  kind: space.kind,
  building: space.building.code,
  floor: space.floor.code,
  name_en: space.name.en ?? '',
  name_zh_hant: space.name.zhHant ?? '',
  name_zh_hans: space.name.zhHans ?? '',
  use_class: space.useClass,
  area_m2: String(space.areaM2),
  capacity: String(space.capacity),
  amenities: [...space.amenities].join(';'),
  hazards: [...space.hazards].join(';'),
  required_qualifications: [...space.requiredQualifications].join(';'),
  form_required: String(space.formRequired),
  status: space.status,
  part_of: space.parentId === undefined ? '' : (space.parentCode ?? publicId('space', space.parentId)),
  x: String(space.x),
  y: String(space.y),
  outline: space.outline ?? '',
  id: publicId('space', space.id),
});
