import { IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsZone, MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';
import { Drawn, PolygonBody } from './geometry.dto.js';
import { LinksShown, NameBody, NamePatch, NameShown, WithName, WithNamePatch } from './names.dto.js';
import { IsSquareMetres, leastM2 } from './square-metres.js';

const mostM2 = 99_999_999;
const farthest = 100_000;

export class CampusShown {
  id: string;
  code: string;
  name: NameShown;
  timeZone: string;
  gfaM2: number;
  version: number;
  links: LinksShown;
}

export class CampusPage {
  data: CampusShown[];
  page: PageInfo;
}

export class CampusBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code: string;

  @WithName()
  name: NameBody;

  /** An IANA zone, such as `Asia/Hong_Kong`. */
  @IsZone()
  timeZone: string;

  /** Gross floor area; the buildings' never adds up to more. */
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  gfaM2: number;
}

export class CampusPatch {
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code?: string;

  @WithNamePatch()
  name?: NamePatch;

  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;

  @MayBeLeftOut()
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  gfaM2?: number;
}

export class BuildingShown {
  id: string;
  code: string;
  name: NameShown;
  gfaM2: number;
  /** Metres east and north of the campus origin. */
  x: number;
  y: number;
  sortKey: number;
  version: number;
  links: LinksShown;
}

export class BuildingPage {
  data: BuildingShown[];
  page: PageInfo;
}

export class BuildingBody {
  /** The campus; there is but one. */
  @MayBeLeftOut()
  @IsString()
  campusId?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code: string;

  @WithName()
  name: NameBody;

  /** Gross floor area; the floors' never adds up to more. */
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  gfaM2: number;

  @IsNumber()
  @Min(-farthest)
  @Max(farthest)
  x: number = 0;

  @IsNumber()
  @Min(-farthest)
  @Max(farthest)
  y: number = 0;

  /** Lists are in this order. */
  @IsInt()
  @Min(-2_147_483_648)
  @Max(2_147_483_647)
  sortKey: number = 0;
}

export class BuildingPatch {
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code?: string;

  @WithNamePatch()
  name?: NamePatch;

  @MayBeLeftOut()
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  gfaM2?: number;

  @MayBeLeftOut()
  @IsNumber()
  @Min(-farthest)
  @Max(farthest)
  x?: number;

  @MayBeLeftOut()
  @IsNumber()
  @Min(-farthest)
  @Max(farthest)
  y?: number;

  @MayBeLeftOut()
  @IsInt()
  @Min(-2_147_483_648)
  @Max(2_147_483_647)
  sortKey?: number;
}

export class FloorQuery extends PageQuery {
  /** The floors of this building only: its id, or `code:5E`. */
  @IsOptional()
  @IsString()
  building?: string;
}

export class FloorShown {
  id: string;
  buildingId: string;
  code: string;
  /** 0 is the ground floor. */
  level: number;
  name: NameShown;
  gfaM2: number;
  /** Its outline, in metres east and north of the building's corner; null where it is not drawn. */
  geometry: PolygonBody | null;
  version: number;
  links: LinksShown;
}

export class FloorPage {
  data: FloorShown[];
  page: PageInfo;
}

export class FloorBody {
  /** The building's id, or `code:5E`. */
  @IsString()
  buildingId: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code: string;

  @IsInt()
  @Min(-100)
  @Max(500)
  level: number;

  @WithName()
  name: NameBody;

  /** Gross floor area; the spaces' net area never adds up to more. */
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  gfaM2: number;

  @Drawn()
  geometry?: PolygonBody | null;
}

export class FloorPatch {
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code?: string;

  @MayBeLeftOut()
  @IsInt()
  @Min(-100)
  @Max(500)
  level?: number;

  @WithNamePatch()
  name?: NamePatch;

  @MayBeLeftOut()
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  gfaM2?: number;

  /** Its outline, around those of its spaces; null takes it away. */
  @Drawn()
  geometry?: PolygonBody | null;
}
