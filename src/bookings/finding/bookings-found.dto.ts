import { Type } from 'class-transformer';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { BookingView } from '../bookings.dto.js';

export class FindBookingsQuery {
  /** A booking's id, alone or within an address; a person's e-mail address, or part of their name or address. */
  @IsString()
  @MinLength(2)
  @MaxLength(300)
  q: string;
}

/** Whom a booking is for. */
export class HolderFound {
  id: string;
  name: string;
  email: string;
  tenantId: string;
  /** By language: `en`, `zhHant`, `zhHans`. */
  @Type(() => Object)
  tenantName: Record<string, string>;
}

export class BookingFound {
  booking: BookingView;
  holder: HolderFound;
}

export class BookingsFound {
  /** The nearest to now first. */
  data: BookingFound[];
}
