import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsCalendarDate, PageInfo, PageQuery } from '../../platform/index.js';
import { FoundSpace } from '../search-answer.dto.js';

export class ColleaguesQuery extends PageQuery {
  /** Part of the name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** A day of the campus; today unless said. */
  @IsOptional()
  @IsCalendarDate()
  date?: string;

  /** How many days from it on. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(14)
  days: number = 1;
}

export class Stay {
  space: FoundSpace;
  start: string;
  end: string;
}

export class ColleagueShown {
  /** `usr_…`, as `where.near.userId` of a search takes it. */
  id: string;
  name: string;
  /** Where they are in those days, in order; what for is nobody's business. */
  stays: Stay[];
}

export class ColleaguePage {
  data: ColleagueShown[];
  page: PageInfo;
}
