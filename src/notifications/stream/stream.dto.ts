import { IsOptional, IsString, MaxLength } from 'class-validator';

export class StreamQuery {
  /** A cursor that a list (`include=cursor`) or the log gave out; without it, and with `now`, only what is to come. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  since?: string;

  /** First words of types, separated by commas: `booking,space`. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  types?: string;
}
