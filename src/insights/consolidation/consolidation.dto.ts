import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { IsCalendarDate, MayBeLeftOut } from '../../platform/index.js';
import { type DayPart, dayParts } from '../../time/index.js';
import { AreaBuildingShown, AreaFloorShown } from '../area.dto.js';

export class ConsolidationQuery {
  /** Of the campus's calendar; tomorrow unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  date?: string;

  /** All of the day, 08:00 to 20:00, or the half of it before or after 13:00. */
  @IsOptional()
  @IsIn(dayParts)
  part: DayPart = 'all';

  /** Its id or code; each building for itself unless said. */
  @MayBeLeftOut()
  @IsString()
  building?: string;
}

const floorFates = ['off', 'stays', 'empty'] as const;

export class ConsolidatedFloorShown {
  building: AreaBuildingShown;
  floor: AreaFloorShown;
  bookings: number;
  /** `off`: it can be switched off once the moves are made; `empty`: nothing is booked there anyway. */
  becomes: (typeof floorFates)[number];
  /** For which it is open in that part of the day. */
  hours: number;
}

export class ConsolidationMoveShown {
  bookingId: string;
  from: AreaBuildingShown;
  to: AreaBuildingShown;
  start: string;
  end: string;
}

export class ConsolidationShown {
  date: string;
  part: DayPart;
  /** Of all floors that become `off`. */
  floorHours: number;
  /** Of all floors that are `empty`. */
  emptyFloorHours: number;
  floors: ConsolidatedFloorShown[];
  /** At the same time, to the same kind of space with at least what the old one has. */
  moves: ConsolidationMoveShown[];
}

export class FragmentationQuery {
  /** Of the campus's calendar; tomorrow unless said. */
  @MayBeLeftOut()
  @IsCalendarDate()
  date?: string;

  /** Free pieces that are shorter than so many hours count as fragments. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(24)
  hours: number = 2;

  /** Its id or code. */
  @MayBeLeftOut()
  @IsString()
  building?: string;
}

export class FragmentationRowShown {
  kind: string;
  /** Hours of units that are free within opening hours. */
  freeH: number;
  /** Of those, in pieces that are too short. */
  shortH: number;
  /** shortH ÷ freeH. */
  share: number | null;
  pieces: number;
  shortPieces: number;
}

export class FragmentationShown {
  date: string;
  hours: number;
  data: FragmentationRowShown[];
}
