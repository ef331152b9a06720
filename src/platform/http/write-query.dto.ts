import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import type { WriteOptions } from '../database/database.js';

/** Query of every write that can be rehearsed. */
export class WriteQuery implements WriteOptions {
  /** `true` answers as if it were done, and saves nothing. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  dryRun?: boolean;
}
