import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Query of every list. */
export class PageQuery {
  /** How many items to answer with. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** Where to go on: `page.nextCursor` of the answer before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}

export class PageInfo {
  /** Present while there is more. */
  nextCursor?: string;
  hasMore: boolean;
}
