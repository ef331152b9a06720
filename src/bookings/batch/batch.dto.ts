import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { BookBody, BookingView, CancelBody, MoveBody } from '../bookings.dto.js';

export const batchOps = ['create', 'move', 'cancel'] as const;
const mostItems = 100;

export class BatchItem {
  @IsIn(batchOps)
  op: (typeof batchOps)[number];

  /** With `create`: what POST /bookings takes. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BookBody)
  booking?: BookBody;

  /** With `move` and `cancel`: which booking. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  id?: string;

  /** With `move`: what PATCH /bookings/{id} takes. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoveBody)
  changes?: MoveBody;

  /** With `cancel`: what POST /bookings/{id}/cancel takes. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CancelBody)
  cancel?: CancelBody;

  /** The ETag that was read, or `*`; `move` needs it. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  ifMatch?: string;
}

export class BatchBody {
  /** `true`: all or none. Else each by itself, in order, as if it came alone. */
  @IsOptional()
  @IsBoolean()
  atomic: boolean = false;

  @IsObject({ each: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostItems)
  @ValidateNested({ each: true })
  @Type(() => BatchItem)
  items: BatchItem[];
}

export class BatchResult {
  /** What it would have been answered alone: 201, 200, 409 … */
  status: number;
  /** The booking, where it was done. */
  booking?: BookingView;
  /** Why not, where it was not (RFC 9457). */
  @Type(() => Object)
  problem?: Record<string, unknown>;
}

export class BatchAnswer {
  /** In the order of the items. */
  results: BatchResult[];
}
