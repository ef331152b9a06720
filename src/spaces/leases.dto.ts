import { IsOptional, IsString } from 'class-validator';
import { IsCalendarDate, MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';

export class LeaseLinksShown {
  self: string;
  space: string;
}

export class LeaseShown {
  id: string;
  spaceId: string;
  spaceCode: string;
  /** Of the space. */
  areaM2: number;
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
  @IsCalendarDate()
  expiresBefore?: string;
}

export class LeasePage {
  data: LeaseShown[];
  /** With `expiresBefore`: the area of all spaces whose leases end, on whichever page; each square metre once. */
  totalM2?: number;
  page: PageInfo;
}

export class LeaseBody {
  /** The space's id, or `code:5E-312`. */
  @IsString()
  spaceId: string;

  @IsString()
  tenantId: string;

  /** The first day. */
  @IsCalendarDate()
  from: string;

  /** The day after the last; leave it out where no end is agreed. */
  @IsOptional()
  @IsCalendarDate()
  to?: string | null;
}

/** Who leases which space stays as it is: end the lease and make another for that. */
export class LeasePatch {
  @MayBeLeftOut()
  @IsCalendarDate()
  from?: string;

  /** The day after the last; null takes the end away. */
  @IsOptional()
  @IsCalendarDate()
  to?: string | null;
}
