import { IsEmail, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { MayBeLeftOut } from '../../platform/index.js';
import { type Answer, answers } from './party.js';

/** Names end up in mails, calendars and lists: no control characters, no line or paragraph separators, none that turn the direction. */
const oneLine = /^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u;
const notOneLine = { message: '$property must be one line of text without control characters' };

/** Somebody who comes: `userId` or `email`. */
export class AttendeeWanted {
  /** `usr_…` of somebody of the company that the booking is for: they see it, and may check in. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  userId?: string;

  /** Of anybody else. */
  @MayBeLeftOut()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** Beside `email`. */
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  @Matches(oneLine, notOneLine)
  name?: string;
}

/** A visitor. */
export class GuestWanted {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  @Matches(oneLine, notOneLine)
  name: string;

  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  @Matches(oneLine, notOneLine)
  company?: string;
}

export class AttendeeShown {
  /** Of a colleague of whom it is for. */
  userId?: string;
  email?: string;
  name?: string;
  /** What they said to the invitation; absent until they do, and again once it begins at another time. */
  @IsIn(answers)
  answer?: Answer;
}

export class GuestShown {
  name: string;
  company?: string;
}
