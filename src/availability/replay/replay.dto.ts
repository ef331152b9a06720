import { Type } from 'class-transformer';
import { IsInt, IsObject, IsString, Max, Min, ValidateNested } from 'class-validator';
import { IsZone, PageInfo } from '../../platform/index.js';
import { TermsBody } from '../../spaces/index.js';
import { MayBeLeftOut, Word } from '../fields.js';
import { ViolationShown } from '../violation.dto.js';

/** What to try: nothing is kept of it. */
export class ReplayBody {
  /** What a PATCH of the rule set would send: the terms that change. */
  @IsObject()
  @ValidateNested()
  @Type(() => TermsBody)
  terms: TermsBody;

  /** Bookings that start from here on are judged. */
  @Word()
  from: string;

  /** And before here; at most 92 days after `from`. */
  @Word()
  to: string;

  /** An IANA zone for times without an offset, and for the answer. */
  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;

  /** How many examples to answer with. */
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 50;

  /** Where the examples go on: `examples.page.nextCursor` of the answer before. */
  @MayBeLeftOut()
  @IsString()
  cursor?: string;
}

/** A booking that was made, and could not have been made under the changed terms. */
export class ReplayExample {
  bookingId: string;
  spaceId: string;
  spaceCode: string;
  start: string;
  end: string;
  violations: ViolationShown[];
}

/** By space, then by start. */
export class ReplayExamples {
  data: ReplayExample[];
  page: PageInfo;
}

/** What a changed rule would have refused. People are judged by their company only: what else they were then is not known. */
export class ReplayAnswer {
  /** Bookings of the period within the scope of the rule set that took place, or are to. */
  judged: number;
  /** Those that the changed terms would have refused when they were made. */
  wouldRefuse: number;
  /** Those among them that the present terms would have allowed: what the change itself does. */
  newlyRefused: number;
  /** How many of the newly refused break which rule; one may break several. */
  byCode: Record<string, number>;
  /** Of the newly refused. */
  examples: ReplayExamples;
}
