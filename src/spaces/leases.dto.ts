import { IsOptional, IsString, Matches } from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class LeaseLinksShown {
  self: string;
  space: string;
}

export class LeaseShown {
  id: string;
  spaceId: string;
  spaceCode: string;
  tenantId: string;
  /** Dates of the campus, half-open; without `to` there is no end yet. */
  from: string;
  to: string | null;
  version: number;
  links: LeaseLinksShown;
}

export class LeasesQuery extends PageQuery {
  /** Only leases that have not ended yet and end by this date; who ends first comes first. */
  @MayBeLeftOut()
  @Matches(date, { message: 'expiresBefore must be a date such as 2027-01-01' })
  expiresBefore?: string;
}

export class LeasePage {
  data: LeaseShown[];
  page: PageInfo;
}

export class LeaseBody {
  /** The space's id, or `code:5E-312`. */
  @IsString()
  spaceId: string;

  @IsString()
  tenantId: string;

  /** The first day. */
  @Matches(date, { message: 'from must be a date such as 2026-12-01' })
  from: string;

  /** The day after the last; leave it out where no end is agreed. */
  @IsOptional()
  @Matches(date, { message: 'to must be a date such as 2027-12-01' })
  to?: string | null;
}

/** Who leases which space stays as it is: end the lease and make another for that. */
export class LeasePatch {
  @MayBeLeftOut()
  @Matches(date, { message: 'from must be a date such as 2026-12-01' })
  from?: string;

  /** The day after the last; null takes the end away. */
  @IsOptional()
  @Matches(date, { message: 'to must be a date such as 2027-12-01' })
  to?: string | null;
}
