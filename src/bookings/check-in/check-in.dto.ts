import { IsString, Length } from 'class-validator';

export class CheckInBody {
  /** What the sticker at the space says. */
  @IsString()
  @Length(1, 64)
  code: string;
}
