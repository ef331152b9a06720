import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';

export class CalendarSpacesBody {
  /** The spaces whose calendars you want, by id or `code:5E-312`, in the order in which they are shown: at most 50. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  spaces: string[];
}

export class CalendarSpaceShown {
  /** `spc_…` */
  spaceId: string;
  code: string;
  /** Where its calendar is; programs that are given no more than the server find it by themselves. */
  href: string;
}

export class CalendarSpacesShown {
  /** Those that you chose, then those that you have booked within the last 90 days: 50 in all. */
  data: CalendarSpaceShown[];
}
