import { IsIn } from 'class-validator';
import { PageInfo } from '../platform/index.js';
import { StatementTenantShown } from './statements.dto.js';

const monthStates = ['open', 'issuing', 'issued'] as const;
const states = ['draft', 'issued'] as const;
const currencies = ['HKD'] as const;

export class MonthLinks {
  self: string;
  tenants: string;
}

/** A month, and what was issued for it. */
export class MonthShown {
  month: string;
  /** `issuing` while it is worked on: look again. */
  @IsIn(monthStates)
  state: (typeof monthStates)[number];
  /** Statements can be issued. */
  isOver: boolean;
  @IsIn(currencies)
  currency: 'HKD';
  statements: number;
  minutes: number;
  amountCents: number;
  creditedCents: number;
  openDisputes: number;
  links: MonthLinks;
}

/** The last 13, the newest first. */
export class Months {
  data: MonthShown[];
}

export class TenantMonthShown {
  tenant: StatementTenantShown;
  @IsIn(states)
  state: (typeof states)[number];
  /** Absent of a draft. */
  statementId?: string;
  number?: string;
  lines: number;
  minutes: number;
  amountCents: number;
  creditedCents: number;
  openDisputes: number;
}

export class TenantMonthPage {
  data: TenantMonthShown[];
  page: PageInfo;
}
