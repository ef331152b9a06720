import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const mostUnits = 10_000;

/** One of several spaces that are wanted at once. */
export class SpaceWanted {
  /** The space: its id, or `code:5E-312`. */
  @IsString()
  @MaxLength(100)
  spaceId: string;

  /** How many units of it; of a shared space one for each of `people` unless said, otherwise the whole. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostUnits)
  units?: number;

  /** The whole of a shared space. */
  @IsOptional()
  @IsIn([true, false])
  whole?: boolean;
}
