import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsCalendarDate, MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';

export class CostCentresQuery extends PageQuery {
  /** Only of this member. */
  @MayBeLeftOut()
  @IsString()
  memberId?: string;
}

export class CostCentreBody {
  /** Whose bookings count to it; those of all who have none of their own unless said. */
  @IsOptional()
  @IsString()
  memberId?: string | null;

  /** null: to none any more. */
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown)))
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  costCentre: string | null;

  /** It counts for bookings that start from this day on, until the next; today unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  from?: string;
}

/** To what bookings count from a day on. */
export class CostCentreShown {
  id: string;
  tenantId: string;
  /** null: of all members who have none of their own. */
  memberId: string | null;
  memberName: string | null;
  costCentre: string | null;
  from: string;
  at: string;
}

/** All that was ever said, by member and day: what counted when. */
export class CostCentrePage {
  data: CostCentreShown[];
  page: PageInfo;
}
