import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsCalendarDate, MayBeLeftOut } from '../../platform/index.js';

const formats = ['json', 'csv'] as const;
const most = 1000;

export class PeopleUsageQuery {
  /** The first day; the first of this month unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  from?: string;

  /** The day after the last; that of now unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  to?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(most)
  limit: number = 100;

  /** `csv`: the same as a table. */
  @IsOptional()
  @IsIn(formats)
  format: (typeof formats)[number] = 'json';
}

export class PersonUsage {
  memberId: string;
  name: string;
  bookings: number;
  minutes: number;
  /** Of the bookings, those that nobody came to. */
  missed: number;
}

export class PeopleUsage {
  /** Dates of the campus; `to` is the day after the last. */
  from: string;
  to: string;
  /** Who has used most comes first. */
  data: PersonUsage[];
}
