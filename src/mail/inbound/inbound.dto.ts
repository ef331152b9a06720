import { IsEmail, IsIn, IsOptional, MaxLength } from 'class-validator';

export const inboundOutcomes = [
  'accepted',
  'tentative',
  'declined',
  'cancelled',
  'answered',
  'refused',
  'ignored',
] as const;

export const ignoredReasons = [
  'sender-not-authenticated',
  'not-readable',
  'sender-differs',
  'no-calendar',
  'unknown-recipient',
  'unknown-sender',
  'not-invited',
  'outdated',
  'not-supported',
  'already-over',
] as const;

export class InboundQuery {
  /** Whom the mail is for: the address that the gateway accepted it for (RCPT TO). */
  @IsOptional()
  @IsEmail()
  @MaxLength(320)
  recipient?: string;

  /** Who wrote it, as the gateway has made sure: the domain of From passed DMARC, or the server knows who handed it in. Leave it out where it has not. */
  @IsOptional()
  @IsEmail()
  @MaxLength(320)
  sender?: string;
}

/** What was made of a mail. A gateway need do nothing about any of it. */
export class InboundAnswer {
  /** `accepted`, `tentative` and `declined` are what a space answered; `answered` is what an attendee said; `cancelled` is a booking; `refused` could not be done, and whoever asked is told why; `ignored` is nothing for us. */
  @IsIn(inboundOutcomes)
  outcome: (typeof inboundOutcomes)[number];
  /** Why it was ignored, or the code of the problem that stood in the way. */
  reason?: string;
  /** The booking or series that it is about. */
  id?: string;
}
