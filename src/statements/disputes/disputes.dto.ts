import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { IsReason } from '../reason.js';
import { CreditShown, StatementLineShown, StatementTenantShown } from '../statements.dto.js';

const disputeStates = ['open', 'accepted', 'declined'] as const;
export type DisputeState = (typeof disputeStates)[number];

export class DisputesQuery extends PageQuery {
  @MayBeLeftOut()
  @IsIn(disputeStates)
  state?: DisputeState;
}

export class DisputeBody {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  line: number;

  /** What is wrong with it. */
  @IsReason()
  text: string;
}

export class AcceptDisputeBody {
  /** How much is given back; unless said, what of the line has not been yet. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  amountCents?: number | null;

  @IsReason()
  answer: string;
}

export class DeclineDisputeBody {
  @IsReason()
  answer: string;
}

export class DisputeLinks {
  self: string;
  statement: string;
}

export class DisputeShown {
  id: string;
  @IsIn(disputeStates)
  state: DisputeState;
  statementId: string;
  statementNumber: string;
  tenant: StatementTenantShown;
  line: StatementLineShown;
  /** What of the line has not been given back yet. */
  leftCents: number;
  text: string;
  raisedBy: string;
  raisedAt: string;
  /** Absent while it is open. */
  answer?: string;
  answeredAt?: string;
  /** Of one that was accepted. */
  credit?: CreditShown;
  links: DisputeLinks;
}

/** The latest first. */
export class DisputePage {
  data: DisputeShown[];
  page: PageInfo;
}
