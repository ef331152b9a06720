import { PolygonBody } from './geometry.dto.js';
import { NameShown } from './names.dto.js';
import type { SpaceKind } from './vocabulary.js';

export class PlannedSpace {
  id: string;
  code: string;
  name: NameShown;
  kind: SpaceKind;
  capacity: number;
  areaM2: number;
  amenities: string[];
  /** The space it is a part of, and drawn in. */
  parentId: string | null;
  geometry: PolygonBody;
}

/** What a floor looks like from above. */
export class FloorPlan {
  floorId: string;
  /** null where only its spaces are drawn. */
  geometry: PolygonBody | null;
  /** Those that have an outline, in the order of their codes. */
  spaces: PlannedSpace[];
}
