import { PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageInfo } from '../../platform/index.js';
import { BookBody } from '../bookings.dto.js';
import { type WishStatus, wishStatuses } from './waiting-wish.js';

const mostSpaces = 20;

export class WaitBody extends PickType(BookBody, [
  'spaceId',
  'start',
  'end',
  'date',
  'part',
  'timeZone',
  'people',
  'units',
  'whole',
] as const) {
  /** Several spaces, in place of `spaceId`: any of them will do, the first that you name rather than the last. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostSpaces)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  spaceIds?: string[];
}

export class ClaimBody extends PickType(BookBody, ['title', 'purpose', 'people', 'timeZone'] as const) {}

export class OfferedHold {
  /** `hld_…` */
  id: string;
  spaceId: string;
  /** Claim it until then. */
  expiresAt?: string;
}

export class WishLinks {
  self: string;
  claim: string;
}

export class WishView {
  /** `wtl_…` */
  id: string;
  /** `waiting`, then `offered`; `claimed` once it has become a booking, `lapsed` where nobody claimed it in time, `withdrawn`, or `expired`. */
  @IsIn(wishStatuses)
  status: WishStatus;
  /** 1 is the next; while it waits. */
  position?: number;
  spaceIds: string[];
  start: string;
  end: string;
  timeZone: string;
  people: number;
  units?: number;
  whole?: boolean;
  /** Kept for you while it is offered. */
  hold?: OfferedHold;
  /** Which rules no longer allowed it when it came to its turn. */
  reason?: string;
  version: number;
  links: WishLinks;
}

export class WishList {
  data: WishView[];
  page: PageInfo;
}
