import { OmitType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageInfo } from '../../platform/index.js';
import { type Status, statuses } from '../../rules/index.js';
import { BookBody, SpaceBooked, SpaceSummary } from '../bookings.dto.js';

const mostMinutes = 15;

export class HoldBody extends OmitType(BookBody, ['holdId', 'reason'] as const) {
  /** How long it is kept. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostMinutes)
  minutes: number = 5;
}

export class ProlongBody {
  /** How much longer it is kept. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostMinutes)
  minutes: number = 5;
}

export class HoldLinks {
  self: string;
  /** What it may become, or has become. */
  booking: string;
}

export class HoldView {
  /** `hld_…`: send it as `holdId` to make it a booking. */
  id: string;
  /** `held` while it counts. */
  @IsIn(statuses)
  status: Status;
  /** It is given up then; absent when it is no longer held. */
  expiresAt?: string;
  spaceId: string;
  space?: SpaceSummary;
  /** All of them, `space` first, where it keeps several. */
  spaces?: SpaceBooked[];
  start: string;
  end: string;
  timeZone: string;
  title: string | null;
  /** What it is for. */
  purpose?: string;
  people: number;
  units: number;
  version: number;
  links: HoldLinks;
}

export class HoldList {
  data: HoldView[];
  page: PageInfo;
}
