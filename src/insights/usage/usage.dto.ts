import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString } from 'class-validator';
import { IsCalendarDate, MayBeLeftOut } from '../../platform/index.js';
import { type SpaceKind, spaceKindCodes } from '../../spaces/index.js';
import { AreaBuildingShown, AreaFloorShown } from '../area.dto.js';

const listed = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;

const usageGroups = [
  'weekday',
  'hour',
  'day',
  'month',
  'kind',
  'building',
  'floor',
  'tenant',
  'space',
] as const;
export type UsageGroup = (typeof usageGroups)[number];

const missedGroups = ['kind', 'building', 'tenant', 'month'] as const;
export type MissedGroup = (typeof missedGroups)[number];

const comparisons = ['previous'] as const;

/** Of what, and when. */
class UsageSelection {
  /** The first day, of the campus's calendar; 90 days before `to` unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  from?: string;

  /** The day after the last; today unless said, so that only days that are over count. At most 400 days after `from`. */
  @MayBeLeftOut()
  @IsCalendarDate()
  to?: string;

  /** Its id or code. */
  @MayBeLeftOut()
  @IsString()
  building?: string;

  /** Its id. */
  @MayBeLeftOut()
  @IsString()
  floor?: string;

  /** One or more of the kinds of spaces, separated by commas. */
  @MayBeLeftOut()
  @Transform(listed)
  @IsArray()
  @ArrayUnique()
  @IsIn(spaceKindCodes, { each: true })
  kind?: SpaceKind[];

  /** Its id: only what its members have booked. Admins of a company get no other. */
  @MayBeLeftOut()
  @IsString()
  tenant?: string;

  /** `previous`: beside it, the sums of as many days before. */
  @MayBeLeftOut()
  @IsIn(comparisons, { message: 'compare takes previous' })
  compare?: (typeof comparisons)[number];
}

export class UtilisationQuery extends UsageSelection {
  /** One or more of these, separated by commas. */
  @Transform(listed)
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(usageGroups, {
    each: true,
    message: `groupBy takes ${usageGroups.join(', ')}, separated by commas`,
  })
  groupBy: UsageGroup[] = ['weekday', 'hour'];

  /** Its id or `code:`: only this space. */
  @MayBeLeftOut()
  @IsString()
  space?: string;
}

export class NoShowsQuery extends UsageSelection {
  @Transform(listed)
  @IsArray()
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(missedGroups, {
    each: true,
    message: `groupBy takes ${missedGroups.join(', ')}, separated by commas`,
  })
  groupBy: MissedGroup[] = ['kind'];
}

/** Sums; divide them yourself after adding, and any roll-up is right. Null where they are withheld. */
export class UsageMeasures {
  /** Hours for which units of spaces were open: 1 for each space that is taken whole, 1 for each place of one that is shared. Null where they are not offered to one company more than another. */
  offeredH: number | null;
  /** Of those, booked by bookings that stood, whether or not anybody came. */
  bookedH: number | null;
  /** Of those, from check-in on where one must check in. */
  usedH: number | null;
  /** People by the hour, in what was used. */
  peopleH: number | null;
  /** People by the hour that what was used would have held. */
  seatsH: number | null;
  /** usedH ÷ offeredH. */
  frequency: number | null;
  /** peopleH ÷ seatsH. */
  occupancy: number | null;
  /** frequency × occupancy. */
  utilisation: number | null;
  /** Something, or all where figures are null, is left out: fewer than five people would stand behind it. */
  withheld?: boolean;
}

export class UsageTenantShown extends AreaBuildingShown {}

export class UsageSpaceShown extends AreaBuildingShown {
  capacity: number;
}

/** Which members tell what it is of depends on `groupBy`. */
export class UsageCellShown extends UsageMeasures {
  /** `mon` to `sun`. */
  weekday?: string;
  /** 0 to 23 on the wall clock of the campus. */
  hour?: number;
  day?: string;
  month?: string;
  kind?: string;
  building?: AreaBuildingShown;
  floor?: AreaFloorShown;
  tenant?: UsageTenantShown;
  space?: UsageSpaceShown;
}

/** The hour of which most was booked. */
export class UsagePeakShown {
  day: string;
  hour: number;
  offeredH: number;
  bookedH: number;
  /** bookedH ÷ offeredH. */
  share: number;
}

/** As many days before those that were asked for. */
export class UsageBeforeShown {
  from: string;
  to: string;
  totals: UsageMeasures;
}

export class UtilisationShown {
  from: string;
  to: string;
  /** The figures hold what had happened by then; null until everything has been counted for the first time. */
  asOf: string | null;
  /** Days of the period that have still to be counted, or counted again. */
  daysToCount: number;
  cells: UsageCellShown[];
  totals: UsageMeasures;
  /** Null where nothing was open, and for one company or space. */
  peak: UsagePeakShown | null;
  /** Only with `compare=previous`; null where not all of those days have been counted. */
  previous?: UsageBeforeShown | null;
}

export class NoShowsRowShown {
  kind?: string;
  building?: AreaBuildingShown;
  tenant?: UsageTenantShown;
  month?: string;
  /** That began in the period and stood. */
  bookings: number | null;
  /** Of those, the ones that somebody had to check in for. */
  due: number | null;
  /** Of those, the ones that nobody came to. */
  missed: number | null;
  /** missed ÷ due. */
  rate: number | null;
  withheld?: boolean;
}

/** As many days before those that were asked for, in one. */
export class NoShowsBeforeShown {
  from: string;
  to: string;
  bookings: number | null;
  due: number | null;
  missed: number | null;
  rate: number | null;
  withheld?: boolean;
}

export class NoShowsShown {
  from: string;
  to: string;
  asOf: string | null;
  daysToCount: number;
  data: NoShowsRowShown[];
  /** Only with `compare=previous`; null where not all of those days have been counted. */
  previous?: NoShowsBeforeShown | null;
}

export const leasedGroups = ['tenant', 'building'] as const;

export class LeasedQuery {
  /** The first day; 90 days before `to` unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  from?: string;

  /** The day after the last; today unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  to?: string;

  /** Its id: only what it leases. Admins of a company get no other. */
  @MayBeLeftOut()
  @IsString()
  tenant?: string;

  @IsIn(leasedGroups, { message: `groupBy must be one of ${leasedGroups.join(', ')}` })
  groupBy: (typeof leasedGroups)[number] = 'tenant';
}

/** Of the spaces that were leased and could be booked. */
export class LeasedRowShown {
  tenant?: UsageTenantShown;
  building?: AreaBuildingShown;
  spaces: number;
  /** How many people they hold. */
  places: number;
  /** Leased on an average day. */
  m2: number;
  /** For which they were open while they were leased. */
  offeredH: number;
  bookedH: number;
  usedH: number;
  /** The gap: offeredH − usedH. */
  unusedH: number;
}

export class LeasedShown {
  from: string;
  to: string;
  asOf: string | null;
  daysToCount: number;
  /** The widest gap first. */
  data: LeasedRowShown[];
}
