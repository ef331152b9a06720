import { IsIn } from 'class-validator';

const areaGroups = ['useClass', 'building', 'floor', 'tenant'] as const;
export type AreaGroup = (typeof areaGroups)[number];

export class AreaQuery {
  @IsIn(areaGroups, { message: `groupBy must be one of ${areaGroups.join(', ')}` })
  groupBy: AreaGroup = 'useClass';
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

/** One share of the campus; which member tells what it is a share of depends on `groupBy`. */
export class AreaRowShown {
  useClass?: string;
  building?: AreaBuildingShown;
  floor?: AreaFloorShown;
  /** null stands for all companies that the reader may not see, together. */
  tenant?: AreaBuildingShown | null;
  /** Net area. */
  m2: number;
  /** Of the campus, rounded to six digits. */
  share: number;
  /** Of the building or floor. */
  gfaM2?: number;
}

/** `m2` of all rows and `residualM2` add up to `totalM2`, the gross floor area of the campus, to the hundredth. */
export class AreaShown {
  data: AreaRowShown[];
  residualM2: number;
  totalM2: number;
}
