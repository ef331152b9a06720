import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class ChangesQuery {
  /** A cursor that a list (`include=cursor`) or this log gave out; `now` answers the newest. */
  @IsString()
  @MaxLength(64)
  since: string;

  /** First words of types, separated by commas: `booking,space`. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  types?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 1000;
}

export class ChangeView {
  cursor: string;
  /** Such as `booking.moved` or `space.updated`. */
  type: string;
  time: string;
  /** Of what has changed. */
  id: string;
  /** The fields that changed. */
  changed: string[];
  reason?: string;
  /** The booking as it was after the change, where it is one. */
  @Type(() => Object)
  booking?: Record<string, unknown>;
  /** The space as it is now, where it is one. */
  @Type(() => Object)
  space?: Record<string, unknown>;
  /** It is gone, or you may no longer see it. */
  deleted?: boolean;
}

export class ChangeList {
  data: ChangeView[];
  /** Always there: where to go on. */
  nextCursor: string;
  hasMore: boolean;
}
