import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsEmailAddress } from '../text.dto.js';

export class SignInWaysQuery {
  @IsEmailAddress()
  email: string;
}

export class CompanyWay {
  /** Where the browser goes. */
  url: string;
}

export class SignInWays {
  /** Of the company whose addresses these are; absent where there is none. */
  company?: CompanyWay;
}

/** Only a path of our own: nobody is sent elsewhere after signing in. */
const ownPath = (text: unknown): unknown =>
  typeof text === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(text) ? text : undefined;

export class BeginQuery {
  /** Where to go on afterwards: a path of our own. */
  @IsOptional()
  @Transform(({ value }) => ownPath(value))
  @IsString()
  @MaxLength(2000)
  back?: string;

  /** What the provider may fill in. */
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email?: string;
}
