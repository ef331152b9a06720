import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';
import { Drawn, PolygonBody } from './geometry.dto.js';
import { LinksShown, NameBody, NamePatch, NameShown, WithName, WithNamePatch } from './names.dto.js';
import {
  spaceKindCodes,
  type SpaceKind,
  type SpaceStatus,
  spaceStatuses,
  type UseClass,
  useClassCodes,
} from './vocabulary.js';
import { IsSquareMetres, leastM2 } from './square-metres.js';

const mostM2 = 999_999;
const mostUnits = 10_000;
const farthest = 100_000;
const mostLabels = 50;

/** Of `a,b,c`. */
const Listed = () =>
  Transform(({ value }) =>
    typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
  );

export class SpaceQuery extends PageQuery {
  /** One or more kinds, separated by commas. */
  @IsOptional()
  @Listed()
  @IsIn(spaceKindCodes, { each: true })
  kind?: SpaceKind[];

  /** Ids or codes of buildings, separated by commas. */
  @IsOptional()
  @Listed()
  @IsString({ each: true })
  building?: string[];

  /** Ids of floors, or their codes within the building, separated by commas. */
  @IsOptional()
  @Listed()
  @IsString({ each: true })
  floor?: string[];

  /** Codes of amenities, separated by commas: all must be there. */
  @IsOptional()
  @Listed()
  @IsString({ each: true })
  amenities?: string[];

  /** Codes of hazards, separated by commas: all must be there. */
  @IsOptional()
  @Listed()
  @IsString({ each: true })
  hazards?: string[];

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  capacityAtLeast?: number;

  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  areaAtLeast?: number;

  /** One or more use classes, separated by commas. */
  @IsOptional()
  @Listed()
  @IsIn(useClassCodes, { each: true })
  useClass?: UseClass[];

  /** Only those who run the campus see what is hidden or retired. Everybody else sees active spaces, whatever is asked for. */
  @IsOptional()
  @Listed()
  @IsIn(spaceStatuses, { each: true })
  status?: SpaceStatus[];

  /** Words that must all be in the code, the names in any language, or the amenities' names. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class SpaceBuildingShown {
  id: string;
  code: string;
  name: NameShown;
}

export class SpaceFloorShown {
  id: string;
  code: string;
  level: number;
  name: NameShown;
}

export class SpaceShown {
  id: string;
  code: string;
  name: NameShown;
  kind: SpaceKind;
  useClass: string;
  /** Net area. */
  areaM2: number;
  /** People, seats or benches at once. */
  capacity: number;
  amenities: string[];
  hazards: string[];
  /** Codes of qualifications that it asks for itself; its hazards may ask for more. */
  requiredQualifications: string[];
  /** It asks for a risk form on file itself; its hazards may, too. */
  formRequired: boolean;
  status: SpaceStatus;
  building: SpaceBuildingShown;
  floor: SpaceFloorShown;
  /** The space it is a part of. */
  parentId: string | null;
  /** Metres east and north of the building's corner. */
  x: number;
  y: number;
  /** Its outline on the plan of its floor; null where it is not drawn. */
  geometry: PolygonBody | null;
  version: number;
  links: LinksShown;
}

export class SpacePage {
  data: SpaceShown[];
  page: PageInfo;
}

/** A space but for its code, which PUT has in its path. */
export class SpaceContent {
  /** The floor's id. */
  @IsString()
  floorId: string;

  @WithName()
  name: NameBody;

  @IsIn(spaceKindCodes)
  kind: SpaceKind;

  @IsIn(useClassCodes)
  useClass: UseClass;

  /** Net area; a floor's spaces never add up to more than the floor. */
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  areaM2: number;

  /** People, seats or benches at once. */
  @IsInt()
  @Min(1)
  @Max(mostUnits)
  capacity: number;

  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  amenities: string[] = [];

  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  hazards: string[] = [];

  /** Codes of qualifications, beside those that its hazards require. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  requiredQualifications: string[] = [];

  /** Who books it needs a risk form on file that covers each of its hazards. */
  @IsBoolean()
  formRequired: boolean = false;

  @IsIn(spaceStatuses)
  status: SpaceStatus = 'active';

  /** The space it is a part of, on the same floor: its id, or `code:5E-312`. */
  @IsOptional()
  @IsString()
  parentId?: string | null;

  @IsNumber()
  @Min(-farthest)
  @Max(farthest)
  x: number = 0;

  @IsNumber()
  @Min(-farthest)
  @Max(farthest)
  y: number = 0;

  /** Its outline, within the floor's. */
  @Drawn()
  geometry?: PolygonBody | null;
}

export const spaceCode = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export class SpaceBody extends SpaceContent {
  /** What stands on the door, such as `5E-312`. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  @Matches(spaceCode, { message: 'code must be letters, digits, "-", "_" and "."' })
  code: string;
}

export class SpacePatch {
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  @Matches(spaceCode, { message: 'code must be letters, digits, "-", "_" and "."' })
  code?: string;

  @MayBeLeftOut()
  @IsString()
  floorId?: string;

  @WithNamePatch()
  name?: NamePatch;

  @MayBeLeftOut()
  @IsIn(spaceKindCodes)
  kind?: SpaceKind;

  @MayBeLeftOut()
  @IsIn(useClassCodes)
  useClass?: UseClass;

  @MayBeLeftOut()
  @IsSquareMetres()
  @Min(leastM2)
  @Max(mostM2)
  areaM2?: number;

  /** Refused where more is booked at some time to come. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(mostUnits)
  capacity?: number;

  /** The whole list anew. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  amenities?: string[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  hazards?: string[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(mostLabels)
  @IsString({ each: true })
  requiredQualifications?: string[];

  @MayBeLeftOut()
  @IsBoolean()
  formRequired?: boolean;

  @MayBeLeftOut()
  @IsIn(spaceStatuses)
  status?: SpaceStatus;

  /** null makes it a space of its own. */
  @IsOptional()
  @IsString()
  parentId?: string | null;

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

  /** Its outline, within the floor's; null takes it away. */
  @Drawn()
  geometry?: PolygonBody | null;
}
