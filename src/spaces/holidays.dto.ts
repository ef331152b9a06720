import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { IsCalendarDate, MayBeLeftOut, PageInfo, PageQuery, WriteQuery } from '../platform/index.js';
import { LinksShown, NameBody, NameShown, WithName } from './names.dto.js';
import { type HolidayKind, holidayKinds } from './vocabulary.js';

export class HolidayShown {
  /** Of the campus. */
  date: string;
  name: NameShown;
  /** A statutory holiday is a general one that every employer must give. */
  kind: HolidayKind;
  version: number;
  links: LinksShown;
}

export class HolidayPage {
  data: HolidayShown[];
  page: PageInfo;
}

export class HolidaysQuery extends PageQuery {
  /** The first date. */
  @MayBeLeftOut()
  @IsCalendarDate()
  from?: string;

  /** The day after the last. */
  @MayBeLeftOut()
  @IsCalendarDate()
  to?: string;
}

export class HolidayBody {
  @WithName()
  name: NameBody;

  /** `general` unless said. */
  @MayBeLeftOut()
  @IsIn(holidayKinds)
  kind?: HolidayKind;
}

export class DatedHolidayBody extends HolidayBody {
  @IsCalendarDate()
  date: string;
}

export class HolidaysBody {
  /** All that there shall be. */
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => DatedHolidayBody)
  data: DatedHolidayBody[];
}

export class ReplaceHolidaysQuery extends WriteQuery {
  /** Replaces the holidays of this year only; without it, all of them. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2999)
  year?: number;
}

/** What an upload did, by date. */
export class HolidaysReplaced {
  created: string[];
  updated: string[];
  deleted: string[];
  unchanged: string[];
}
