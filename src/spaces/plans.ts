import { invalid, publicId, type Tx } from '../platform/index.js';
import type { CatalogueSpace } from './catalogue-snapshot.js';
import { liesWithin, outlineFault, type Polygon } from './geometry.js';
import { nameShown } from './names.js';
import { Floor } from './places.entity.js';
import type { FloorPlan } from './plans.dto.js';
import { Space } from './space.entity.js';

const fault = (detail: string) => invalid({ pointer: '/geometry', code: 'outline', detail });

/** An outline of a space must be one, and lie within its floor's where that has one. */
export function refuseWrongOutline(outline: Polygon | null, floor: Floor): void {
  if (!outline) return;
  refuseNoOutline(outline);
  if (floor.geometry && !liesWithin(outline, floor.geometry))
    throw fault(`It goes beyond the outline of floor ${floor.code}.`);
}

/** An outline of a floor must be one, and hold those of its spaces. */
export async function refuseWrongFloor(tx: Tx, outline: Polygon | null, floorId: string): Promise<void> {
  if (!outline) return;
  refuseNoOutline(outline);
  const spaces = await tx.find(Space, { where: { floorId }, order: { code: 'ASC' } });
  const beyond = spaces.filter(({ geometry }) => geometry && !liesWithin(geometry, outline));
  if (beyond.length > 0)
    throw fault(
      `Some of its spaces go beyond it: ${beyond
        .slice(0, 5)
        .map(({ code }) => code)
        .join(', ')}.`,
    );
}

function refuseNoOutline(outline: Polygon): void {
  const detail = outlineFault(outline);
  if (detail) throw fault(detail);
}

export const presentPlan = ({ id, geometry }: Floor, spaces: readonly CatalogueSpace[]): FloorPlan => ({
  floorId: publicId('floor', id),
  geometry: geometry as FloorPlan['geometry'],
  spaces: spaces.flatMap(({ outline, ...space }) =>
    outline === undefined
      ? []
      : [
          {
            id: space.publicId,
            code: space.code,
            name: nameShown(space.name),
            kind: space.kind,
            capacity: space.capacity,
            areaM2: space.areaM2,
            amenities: [...space.amenities],
            parentId: space.parentId ? publicId('space', space.parentId) : null,
            geometry: polygonOf(outline),
          },
        ],
  ),
});

/** As it is stored: what was sent is an instance of its class, and equal to no row. */
export const plainOutline = (body: Polygon | null | undefined): Polygon | null | undefined =>
  body && { type: body.type, coordinates: body.coordinates };

/** The catalogue keeps outlines as the text that they are stored as: twelve thousand of them are small so. */
export const polygonOf = (outline: string) => JSON.parse(outline) as FloorPlan['spaces'][number]['geometry'];
