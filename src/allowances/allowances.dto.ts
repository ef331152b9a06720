import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
} from 'class-validator';
import { IsCalendarDate, MayBeLeftOut, PageInfo } from '../platform/index.js';
import {
  type AllowanceMeasure,
  allowanceMeasures,
  type AllowancePer,
  type AllowancePeriod,
  allowancePeriods,
  allowancePers,
  LinksShown,
  NameBody,
  NamePatch,
  NameShown,
  type SpaceKind,
  spaceKindCodes,
  WithName,
  WithNamePatch,
} from '../spaces/index.js';

const mostOfAll = 2_000_000_000;

export class AllowanceBody {
  @WithName()
  name: NameBody;

  /** For which company alone it counts; every company, or everybody, has one unless said. */
  @IsOptional()
  @IsString()
  tenantId?: string | null;

  /** Whether a company has it together, or each person. */
  @IsIn(allowancePers)
  per: AllowancePer;

  /** Of which kinds of spaces; of all unless said. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(spaceKindCodes, { each: true })
  kinds?: SpaceKind[];

  /** After what it begins anew, by the clocks of the campus; weeks begin on Monday. */
  @IsIn(allowancePeriods)
  period: AllowancePeriod;

  /** What it counts; an hour of three desks is 180 unit minutes. */
  @IsIn(allowanceMeasures)
  measure: AllowanceMeasure;

  /** How much of that. */
  @IsInt()
  @Min(0)
  @Max(mostOfAll)
  most: number;
}

/** What it counts stays as it is: remove it and make another for that. */
export class AllowancePatch {
  @WithNamePatch()
  name?: NamePatch;

  /** Below what is used, nothing more can be booked until it begins anew; what is booked stays. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(mostOfAll)
  most?: number;
}

export class AllowanceShown {
  id: string;
  name: NameShown;
  /** null where every company, or everybody, has one. */
  tenantId: string | null;
  @IsIn(allowancePers)
  per: AllowancePer;
  /** Empty where it counts for all kinds of spaces. */
  @IsIn(spaceKindCodes, { each: true })
  kinds: SpaceKind[];
  @IsIn(allowancePeriods)
  period: AllowancePeriod;
  @IsIn(allowanceMeasures)
  measure: AllowanceMeasure;
  most: number;
  version: number;
  links: LinksShown;
}

export class AllowancePage {
  data: AllowanceShown[];
  page: PageInfo;
}

/** An allowance, and what is left of it in a period. */
export class AllowanceShare {
  id: string;
  name: NameShown;
  @IsIn(allowancePers)
  per: AllowancePer;
  /** Empty where it counts for all kinds of spaces. */
  @IsIn(spaceKindCodes, { each: true })
  kinds: SpaceKind[];
  @IsIn(allowancePeriods)
  period: AllowancePeriod;
  @IsIn(allowanceMeasures)
  measure: AllowanceMeasure;
  most: number;
  used: number;
  left: number;
  /** The first day of the period. */
  periodStart: string;
  /** When the next period begins. */
  resetsAt: string;
}

/** What something would take of an allowance in a period. */
export class AllowanceDraw {
  id: string;
  name: NameShown;
  @IsIn(allowancePers)
  per: AllowancePer;
  @IsIn(allowancePeriods)
  period: AllowancePeriod;
  @IsIn(allowanceMeasures)
  measure: AllowanceMeasure;
  /** How much of that it takes; negative where it gives back. */
  takes: number;
  /** What is left as long as it does not. */
  left: number;
  /** The first day of the period. */
  periodStart: string;
  /** When the next period begins. */
  resetsAt: string;
}

export class AllowanceShares {
  @Type(() => AllowanceShare)
  data: AllowanceShare[];
}

/** What is used on one day. */
export class DayShare {
  /** Of the campus. */
  date: string;
  used: number;
}

/** How much of an allowance a company has left, and when it used the rest. */
export class TenantShare extends AllowanceShare {
  /** Of what is used: what is booked and has not begun. */
  toCome: number;
  /** The days of the period on which something is used, in order. */
  days: DayShare[];
}

export class TenantUsage {
  data: TenantShare[];
}

const usageFormats = ['json', 'csv'] as const;

export class SharesQuery {
  /** A day of the periods that are meant; today unless said. */
  @IsOptional()
  @IsCalendarDate()
  date?: string;
}

export class UsageQuery extends SharesQuery {
  /** `csv`: the same as a table, a line for each allowance. */
  @IsOptional()
  @IsIn(usageFormats)
  format: (typeof usageFormats)[number] = 'json';
}
