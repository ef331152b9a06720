import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString } from 'class-validator';
import { IsCalendarDate, MayBeLeftOut } from '../platform/index.js';
import { useClassCodes } from '../spaces/index.js';

const areaGroups = ['useClass', 'building', 'floor', 'tenant', 'space'] as const;
export type AreaGroup = (typeof areaGroups)[number];

export class AreaQuery {
  /** One or more of these, separated by commas. */
  @Transform(({ value }) =>
    typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
  )
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(areaGroups, {
    each: true,
    message: `groupBy takes ${areaGroups.join(', ')}, separated by commas`,
  })
  groupBy: AreaGroup[] = ['useClass'];

  /** A day of the campus's calendar, whose leases and closures count; today unless said. Spaces are as they are now. */
  @MayBeLeftOut()
  @IsCalendarDate()
  on?: string;

  /** Rows of this use only. */
  @MayBeLeftOut()
  @IsIn(useClassCodes)
  useClass?: string;

  /** Rows of this building only: its id. */
  @MayBeLeftOut()
  @IsString()
  building?: string;

  /** Rows of this floor only: its id. */
  @MayBeLeftOut()
  @IsString()
  floor?: string;
}

export class AreaNameShown {
  en: string;
  zhHant?: string;
  zhHans?: string;
}

export class AreaBuildingShown {
  id: string;
  code: string;
  name: AreaNameShown;
}

export class AreaFloorShown extends AreaBuildingShown {
  level: number;
}

/** Let, bookable, closed and vacant add up to `m2` to the hundredth. */
export class AreaSplitShown {
  /** Net area. */
  m2: number;
  /** Leased to somebody on that day. */
  letM2: number;
  bookableM2: number;
  /** Hidden from those who look for a space, or closed all that day. */
  closedM2: number;
  /** Waiting for a use. */
  vacantM2: number;
  /** Area by the hours for which it was used on that day; for those who run the campus, of days that have been counted. */
  usedM2H?: number;
}

/** One share of the campus; which members tell what it is a share of depends on `groupBy`. */
export class AreaRowShown extends AreaSplitShown {
  useClass?: string;
  building?: AreaBuildingShown;
  floor?: AreaFloorShown;
  /** null stands for all companies that the reader may not see, together. */
  tenant?: AreaBuildingShown | null;
  space?: AreaBuildingShown;
  /** Of the campus, rounded to six digits. */
  share: number;
  /** Of the building or floor. */
  gfaM2?: number;
}

/** `m2` of all rows and `residualM2` add up to `totalM2`, the gross floor area of the campus, to the hundredth. */
export class AreaShown {
  /** The day whose leases and closures count. */
  on: string;
  data: AreaRowShown[];
  /** Of all rows. */
  totals: AreaSplitShown;
  /** All that is in no row: walls, corridors, plant, and what was not asked for. */
  residualM2: number;
  totalM2: number;
}
