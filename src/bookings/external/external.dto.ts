import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ChangeBody } from '../bookings.dto.js';

const noControls = /^[^\p{Cc}\p{Cs}]+$/u;

/** By which name another system knows a booking. */
export class ExternalKey {
  /** Which system: a short word of your choice, such as `outlook`. */
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, {
    message: 'source must be a short word of small letters, digits, ".", "_" and "-"',
  })
  source: string;

  /** What it calls the booking. */
  @IsString()
  @MaxLength(400)
  @Matches(noControls, { message: 'externalId must not contain control characters' })
  externalId: string;
}

export class ExternalBody extends ChangeBody {
  @IsString()
  @MaxLength(40)
  declare start: string;

  /** The first moment that is no longer booked. */
  @IsString()
  @MaxLength(40)
  declare end: string;

  /** Whom it is for, if not `me`: a colleague's id (`usr_…`) or e-mail address. Said when it is made; later /transfer hands it on. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  for?: string;
}
