import { Type } from 'class-transformer';
import {
  IsDivisibleBy,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isWeeklyHours, type WeeklyHours } from '../time/index.js';
import { MayBeLeftOut, PageInfo } from '../platform/index.js';
import { LinksShown } from './names.dto.js';
import { type Scope } from './terms.js';
import { spaceKindCodes, type SpaceKind } from './vocabulary.js';

const mostMinutes = 366 * 24 * 60;

const IsWeeklyHours = () =>
  ValidateBy({
    name: 'isWeeklyHours',
    validator: {
      validate: isWeeklyHours,
      defaultMessage: () =>
        'hours must have all of mon, tue, wed, thu, fri, sat and sun, each a list of ["HH:MM", "HH:MM"] pairs in order that do not overlap; "24:00" may end a day',
    },
  });

/** Opening hours by weekday; a day with no pair is closed. */
export class HoursShown {
  mon: string[][];
  tue: string[][];
  wed: string[][];
  thu: string[][];
  fri: string[][];
  sat: string[][];
  sun: string[][];
}

/** Booking terms; what is left out is inherited, and null takes a term away again. */
export class TermsBody {
  /** Pairs of wall-clock times by weekday, such as `{"mon": [["08:00", "22:00"]], …}`. */
  @IsOptional()
  @IsWeeklyHours()
  hours?: WeeklyHours | null;

  /** How long before its start a booking must be made. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostMinutes)
  noticeMinutes?: number | null;

  /** How many days ahead one may book. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3660)
  advanceDays?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostMinutes)
  minMinutes?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostMinutes)
  maxMinutes?: number | null;

  /** Starts and durations are multiples of it; itself a multiple of 5. */
  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(1440)
  @IsDivisibleBy(5)
  stepMinutes?: number | null;
}

/** Exactly one of the five scopes, and the terms it sets. */
export class RuleSetBody {
  @MayBeLeftOut()
  @IsString()
  campusId?: string;

  @MayBeLeftOut()
  @IsString()
  buildingId?: string;

  @MayBeLeftOut()
  @IsString()
  floorId?: string;

  @MayBeLeftOut()
  @IsIn(spaceKindCodes)
  kind?: SpaceKind;

  @MayBeLeftOut()
  @IsString()
  spaceId?: string;

  @ValidateNested()
  @Type(() => TermsBody)
  terms: TermsBody;
}

export class RuleSetPatch {
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => TermsBody)
  terms?: TermsBody;
}

export class TermsShown {
  hours?: HoursShown;
  noticeMinutes?: number;
  advanceDays?: number;
  minMinutes?: number;
  maxMinutes?: number;
  stepMinutes?: number;
}

export class RuleSetShown {
  id: string;
  scope: Scope;
  campusId?: string;
  buildingId?: string;
  floorId?: string;
  kind?: SpaceKind;
  spaceId?: string;
  terms: TermsShown;
  version: number;
  links: LinksShown;
}

export class RuleSetPage {
  data: RuleSetShown[];
  page: PageInfo;
}

/** Where a term comes from: `default` where nobody has set it. */
export class OriginShown {
  scope: Scope;
  /** The code of the campus, building, floor or space, or the kind. */
  code?: string;
  /** The rule set to change. */
  ruleSetId?: string;
}

export class HoursTermShown {
  value: HoursShown;
  origin: OriginShown;
}

export class NumberTermShown {
  value: number;
  origin: OriginShown;
}

export class EffectiveTermsShown {
  hours: HoursTermShown;
  noticeMinutes: NumberTermShown;
  advanceDays: NumberTermShown;
  minMinutes: NumberTermShown;
  maxMinutes: NumberTermShown;
  stepMinutes: NumberTermShown;
}

export class SpaceRulesShown {
  spaceId: string;
  spaceCode: string;
  terms: EffectiveTermsShown;
}
