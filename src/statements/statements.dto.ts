import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';
import { LinksShown, NameShown, type SpaceKind, spaceKindCodes } from '../spaces/index.js';
import { type Entry, entries, type Outcome, outcomes } from './lines/line.js';
import { IsMonth } from './month.js';
import { type PricePer, pricePers } from './prices/price.js';
import { IsReason } from './reason.js';

const currencies = ['HKD'] as const;
const states = ['draft', 'issued'] as const;

export class StatementsQuery extends PageQuery {
  @MayBeLeftOut()
  @IsMonth()
  month?: string;

  /** Of one company; all unless said, for those who run the campus. */
  @MayBeLeftOut()
  @IsString()
  tenant?: string;
}

export class DraftQuery {
  /** This month unless said. */
  @MayBeLeftOut()
  @IsMonth()
  month?: string;
}

export class DraftLinesQuery extends PageQuery {
  /** This month unless said. */
  @MayBeLeftOut()
  @IsMonth()
  month?: string;
}

export class StatementBody {
  @IsString()
  tenantId: string;

  /** One that is over. */
  @IsMonth()
  month: string;
}

export class StatementTenantShown {
  id: string;
  code: string;
  name: NameShown;
}

/** A statement without what it consists of. */
export class StatementListed {
  id: string;
  /** Counted through in each month. */
  number: string;
  tenant: StatementTenantShown;
  month: string;
  @IsIn(currencies)
  currency: 'HKD';
  issuedAt: string;
  lines: number;
  minutes: number;
  amountCents: number;
  creditedCents: number;
  /** What is left to pay. */
  dueCents: number;
  openDisputes: number;
  links: LinksShown;
}

/** The latest first. */
export class StatementPage {
  data: StatementListed[];
  page: PageInfo;
}

export class PersonSumShown {
  memberId: string;
  name: string;
  lines: number;
  minutes: number;
  amountCents: number;
}

export class CostCentreSumShown {
  /** null for what counts to none. */
  costCentre: string | null;
  lines: number;
  minutes: number;
  amountCents: number;
}

export class KindSumShown {
  @IsIn(spaceKindCodes)
  kind: SpaceKind;
  lines: number;
  minutes: number;
  amountCents: number;
}

export class CreditShown {
  id: string;
  number: string;
  /** The line that it is for; absent where it is for the whole. */
  line?: number;
  amountCents: number;
  reason: string;
  at: string;
}

export class StatementLinks {
  self: string;
  lines: string;
  csv: string;
  pdf: string;
}

/** What a company is to pay for a month: a `draft` changes with its bookings, what is `issued` does not. */
export class StatementShown {
  /** Absent of a draft. */
  id?: string;
  /** Absent of a draft. */
  number?: string;
  @IsIn(states)
  state: (typeof states)[number];
  tenant: StatementTenantShown;
  month: string;
  @IsIn(currencies)
  currency: 'HKD';
  /** Absent of a draft. */
  issuedAt?: string;
  lines: number;
  minutes: number;
  amountCents: number;
  creditedCents: number;
  /** What is left to pay. */
  dueCents: number;
  openDisputes: number;
  byPerson: PersonSumShown[];
  byCostCentre: CostCentreSumShown[];
  byKind: KindSumShown[];
  credits: CreditShown[];
  links: StatementLinks;
}

export class LinePartShown {
  minutes: number;
  @IsIn(pricePers)
  per: PricePer;
  centsPerHour: number;
}

export class StatementLineShown {
  /** Of the statement, from 1. */
  n: number;
  /** `usage` of the month; `reversal` takes back what was told of a booking that was changed since, `adjustment` tells it anew. */
  @IsIn(entries)
  entry: Entry;
  bookingId: string;
  spaceId: string;
  spaceCode: string;
  @IsIn(spaceKindCodes)
  kind: SpaceKind;
  memberId: string;
  memberName: string;
  costCentre: string | null;
  start: string;
  end: string;
  @IsIn(outcomes)
  outcome: Outcome;
  /** Every one that is begun. */
  minutes: number;
  units: number;
  /** What of the price is charged. */
  percent: number;
  /** How many minutes at which rate. */
  parts: LinePartShown[];
  amountCents: number;
}

export class StatementLinePage {
  data: StatementLineShown[];
  page: PageInfo;
}

export class CreditBody {
  /** The line that it is for; the whole statement unless said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  line?: number | null;

  /** At most what is left to pay. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  amountCents: number;

  @IsReason()
  reason: string;
}
