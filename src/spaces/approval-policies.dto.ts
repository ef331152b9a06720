import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { MayBeLeftOut, PageInfo } from '../platform/index.js';
import type { WeeklyHours } from '../time/index.js';
import { type ApprovalStep, approverRoles } from './approval-policies.js';
import { LinksShown } from './names.dto.js';

import type { Scope } from './terms.js';
import { HoursShown, IsWeeklyHours } from './terms.dto.js';
import { type SpaceKind, spaceKindCodes } from './vocabulary.js';

type ApproverRole = NonNullable<ApprovalStep['by']['role']>;

const mostSteps = 20;
const mostHours = 24 * 90;

/** Hours in which nobody need be asked. */
export class OutOfHoursBody {
  @IsWeeklyHours()
  hours: WeeklyHours;
}

/** When a step is needed: where all that is named holds. */
export class ConditionBody {
  /** Some of the booking lies outside of these hours. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => OutOfHoursBody)
  outOfHours?: OutOfHoursBody;

  /** The space has one of these hazards. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  hazards?: string[];

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(10_000)
  moreThanPeople?: number;

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(366 * 24 * 60)
  longerThanMinutes?: number;
}

/** Exactly one of the two. */
export class ApproverBody {
  /** Whoever has this role; `tenant_admin` is one of the company that books. */
  @MayBeLeftOut()
  @IsIn(approverRoles)
  role?: ApproverRole;

  /** One person: their `usr_…`. */
  @MayBeLeftOut()
  @IsString()
  member?: string;
}

export class StepBody {
  /** Such as `safety`; each step of a policy has its own. */
  @Matches(/^[a-z][a-z0-9_-]{0,39}$/, {
    message: 'name must be a short word in lower case, such as safety',
  })
  name: string;

  /** Steps of one stage are asked for together; a later stage waits for the earlier ones. */
  @IsInt()
  @Min(1)
  @Max(mostSteps)
  stage: number = 1;

  @IsObject()
  @ValidateNested()
  @Type(() => ApproverBody)
  by: ApproverBody;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ConditionBody)
  when?: ConditionBody;
}

/** Exactly one of the five scopes, and who has to be asked there. */
export class ApprovalPolicyBody {
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

  /** None: nobody has to be asked here, whatever a farther scope says. */
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(mostSteps)
  @ValidateNested({ each: true })
  @Type(() => StepBody)
  steps: StepBody[];

  /** A request that nobody has decided by then is given up; at its start at the latest. */
  @IsInt()
  @Min(1)
  @Max(mostHours)
  expiresAfterHours: number = 72;

  /** Once a request has waited so long, whoever has the role `escalateTo` may decide too. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostHours)
  escalateAfterHours?: number | null;

  @IsOptional()
  @IsIn(approverRoles)
  escalateTo?: ApproverRole | null;
}

export class ApprovalPolicyPatch {
  /** All of them: they replace those that there are. */
  @MayBeLeftOut()
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(mostSteps)
  @ValidateNested({ each: true })
  @Type(() => StepBody)
  steps?: StepBody[];

  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(mostHours)
  expiresAfterHours?: number;

  /** null: nobody else is told. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostHours)
  escalateAfterHours?: number | null;

  @IsOptional()
  @IsIn(approverRoles)
  escalateTo?: ApproverRole | null;
}

export class OutOfHoursShown {
  hours: HoursShown;
}

export class ConditionShown {
  outOfHours?: OutOfHoursShown;
  hazards?: string[];
  moreThanPeople?: number;
  longerThanMinutes?: number;
}

export class ApproverShown {
  role?: ApproverRole;
  member?: string;
}

export class PolicyStepShown {
  name: string;
  stage: number;
  by: ApproverShown;
  when?: ConditionShown;
}

export class ApprovalPolicyShown {
  id: string;
  scope: Scope;
  campusId?: string;
  buildingId?: string;
  floorId?: string;
  kind?: SpaceKind;
  spaceId?: string;
  steps: PolicyStepShown[];
  expiresAfterHours: number;
  escalateAfterHours?: number;
  escalateTo?: ApproverRole;
  version: number;
  links: LinksShown;
}

export class ApprovalPolicyPage {
  data: ApprovalPolicyShown[];
  page: PageInfo;
}
