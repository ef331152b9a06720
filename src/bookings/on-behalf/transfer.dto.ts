import { IsString, MaxLength } from 'class-validator';
import { WhyBody } from '../bookings.dto.js';

export class TransferBody extends WhyBody {
  /** Whose it is to be: a colleague's id (`usr_…`) or e-mail address, or `me`. Who runs the campus hands it to anybody. */
  @IsString()
  @MaxLength(320)
  to: string;
}
