import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { NameShown } from '../names.dto.js';

const faultStates = ['open', 'closed'] as const;
export type FaultState = (typeof faultStates)[number];

export class FaultsQuery extends PageQuery {
  @MayBeLeftOut()
  @IsIn(faultStates)
  state?: FaultState;
}

export class FaultBody {
  /** What is broken, in one's own words. */
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown)))
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  text: string;
}

export class FaultPatch {
  @IsIn(faultStates)
  state: FaultState;
}

export class FaultySpace {
  id: string;
  code: string;
  name: NameShown;
}

export class FaultReporter {
  id: string;
  name: string;
}

export class FaultLinks {
  self: string;
  space: string;
}

export class FaultShown {
  id: string;
  @IsIn(faultStates)
  state: FaultState;
  space: FaultySpace;
  text: string;
  reportedBy: FaultReporter;
  reportedAt: string;
  /** Absent while it is open. */
  closedAt?: string;
  version: number;
  links: FaultLinks;
}

/** The latest first. */
export class FaultPage {
  data: FaultShown[];
  page: PageInfo;
}
