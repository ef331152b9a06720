import { publicId } from '../platform/index.js';
import type { BuildingShown, CampusShown, FloorShown } from './places.dto.js';
import type { Building, Campus, Floor } from './places.entity.js';
import { nameShown } from './names.js';

export const presentCampus = ({ id, code, name, timeZone, gfaM2, version }: Campus): CampusShown => ({
  id: publicId('campus', id),
  code,
  name: nameShown(name),
  timeZone,
  gfaM2,
  version,
  links: { self: `/api/v1/campuses/${publicId('campus', id)}` },
});

export const presentBuilding = ({
  id,
  code,
  name,
  gfaM2,
  x,
  y,
  sortKey,
  version,
}: Building): BuildingShown => ({
  id: publicId('building', id),
  code,
  name: nameShown(name),
  gfaM2,
  x,
  y,
  sortKey,
  version,
  links: { self: `/api/v1/buildings/${publicId('building', id)}` },
});

export const presentFloor = ({
  id,
  buildingId,
  code,
  level,
  name,
  gfaM2,
  geometry,
  version,
}: Floor): FloorShown => ({
  id: publicId('floor', id),
  buildingId: publicId('building', buildingId),
  code,
  level,
  name: nameShown(name),
  gfaM2,
  geometry: geometry as FloorShown['geometry'],
  version,
  links: { self: `/api/v1/floors/${publicId('floor', id)}` },
});
