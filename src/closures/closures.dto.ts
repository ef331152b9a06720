import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsZone, MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';
import { NameBody, NameShown, type SpaceKind, spaceKindCodes, WithName } from '../spaces/index.js';
import { type ClosureState, closureStates } from './closure.js';
import { PlanCountsShown } from './plan/plan.dto.js';

const mostPlaces = 500;
const mostSpaces = 2_000;

const Places = (most: number) => (target: object, property: string) => {
  MayBeLeftOut()(target, property);
  IsArray()(target, property);
  ArrayNotEmpty()(target, property);
  ArrayMaxSize(most)(target, property);
  IsString({ each: true })(target, property);
};

/** What is closed: the whole campus, or all of the places and spaces that are named. */
export class ClosureScopeBody {
  @MayBeLeftOut()
  @IsBoolean()
  campus?: boolean;

  /** One building, by code or id. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  building?: string;

  /** One floor: its id, or `5E/3F`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  floor?: string;

  @Places(mostPlaces)
  buildings?: string[];

  @Places(mostPlaces)
  floors?: string[];

  /** Ids, or codes such as `5E-312`. */
  @Places(mostSpaces)
  spaces?: string[];
}

export class ClosureReasonBody {
  /** Such as `maintenance`, for statistics. */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/, { message: 'code must be a word such as maintenance' })
  code: string;

  @WithName()
  text: NameBody;
}

/** What is kept when people are moved; what is left out is as the defaults have it. */
export class StrategyBody {
  /** Nobody is moved to another time; those for whom there is nothing at theirs are asked. */
  @MayBeLeftOut()
  @IsBoolean()
  keepTime: boolean = true;

  /** What the old space has, the new one has. */
  @MayBeLeftOut()
  @IsBoolean()
  keepKit: boolean = true;

  /** Nobody is moved farther than that without being asked. */
  @MayBeLeftOut()
  @IsInt()
  @Min(10)
  @Max(5_000)
  maxWalkM: number = 400;

  /** A company's people who are there at the same time stay near each other. */
  @MayBeLeftOut()
  @IsBoolean()
  keepTeams: boolean = true;

  /** How long people have to answer. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(336)
  askHours: number = 48;
}

export class ClosureBody {
  @IsObject()
  @ValidateNested()
  @Type(() => ClosureScopeBody)
  scope: ClosureScopeBody;

  @IsString()
  @MaxLength(100)
  start: string;

  @IsString()
  @MaxLength(100)
  end: string;

  /** An IANA zone for times without an offset. */
  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;

  /** Only spaces of these kinds; all where it is left out. */
  @MayBeLeftOut()
  @IsArray()
  @IsIn(spaceKindCodes, { each: true })
  kinds?: SpaceKind[];

  @IsObject()
  @ValidateNested()
  @Type(() => ClosureReasonBody)
  reason: ClosureReasonBody;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => StrategyBody)
  strategy: StrategyBody = new StrategyBody();

  /** From then on nothing new is booked in it, though it is still a draft. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  freezeFrom?: string;
}

/** What is to change of a draft; what is left out stays. */
export class ClosurePatch {
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ClosureScopeBody)
  scope?: ClosureScopeBody;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  start?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  end?: string;

  /** An IANA zone for times without an offset. */
  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;

  /** Only spaces of these kinds; all where it is empty. */
  @MayBeLeftOut()
  @IsArray()
  @IsIn(spaceKindCodes, { each: true })
  kinds?: SpaceKind[];

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ClosureReasonBody)
  reason?: ClosureReasonBody;

  /** As a whole: what is left out of it is as the defaults have it. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => StrategyBody)
  strategy?: StrategyBody;

  /** From then on nothing new is booked in it, though it is still a draft. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  freezeFrom?: string;
}

export class PublishBody {
  /** Whether those whom it concerns are told; `false` is not possible, and may be left out. */
  @MayBeLeftOut()
  @IsIn([true])
  notify?: boolean;
}

export class ReopenBody {
  /** From then on; at once where it is left out. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  from?: string;

  /** An IANA zone for a time without an offset. */
  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;
}

export class ListClosuresQuery extends PageQuery {
  @MayBeLeftOut()
  @IsIn(closureStates)
  state?: ClosureState;

  /** `past`: the spaces are open again; `ahead`: they close, or are closed now. Without `state` of those published, reopened early or not. */
  @MayBeLeftOut()
  @IsIn(['ahead', 'past'])
  when?: 'ahead' | 'past';
}

export class ClosureScopeShown {
  campus?: boolean;
  buildings?: string[];
  floors?: string[];
  spaces?: string[];
}

export class ClosureReasonShownWhole {
  code: string;
  text: NameShown;
}

export class StrategyShown {
  keepTime: boolean;
  keepKit: boolean;
  maxWalkM: number;
  keepTeams: boolean;
  askHours: number;
}

export class ImpactShown {
  spaces: number;
  bookings: number;
  people: number;
  tenants: number;
  series: number;
}

export class ClosureLinks {
  self: string;
  plan: string;
}

export class ClosureShown {
  id: string;
  /** `discarded`: a draft that was given up. */
  @IsIn(closureStates)
  state: ClosureState;
  scope: ClosureScopeShown;
  kinds: SpaceKind[];
  start: string;
  end: string;
  /** Its end, or when it was reopened before that. */
  closedUntil: string;
  freezeFrom?: string;
  reason: ClosureReasonShownWhole;
  strategy: StrategyShown;
  /** The prepared scenario that it comes from. */
  scenario?: string;
  /** What is booked in it, as it was when its plan was made. */
  impact: ImpactShown;
  /** How many bookings its plan moves, leaves to choice and cannot keep. */
  plan: PlanCountsShown;
  createdAt: string;
  publishedAt?: string;
  reopenedAt?: string;
  version: number;
  links: ClosureLinks;
}

export class ClosurePage {
  data: ClosureShown[];
  page: PageInfo;
}
