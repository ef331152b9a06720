import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { AllowanceDraw } from '../../allowances/index.js';
import { ViolationShown } from '../../availability/index.js';
import { IsCalendarDate, MayBeLeftOut, PageInfo, PageQuery, WriteQuery } from '../../platform/index.js';
import { type OnHoliday, onHolidays } from '../../rules/index.js';
import { AttendeeShown, GuestShown } from '../attendees/attendees.dto.js';
import { BookingView, CancelBody, ChangeBody, printable, SpaceSummary } from '../bookings.dto.js';
import { type Action, actions, type Result, results } from './results.js';

export class PreviewSeriesBody extends ChangeBody {
  /** Whom it is for, if not `me`: a colleague's id (`usr_…`) or e-mail address. Who runs the campus books for anybody. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  for?: string;

  /** An offer from a search, in place of `spaceId`, `start` and `end`. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  offerId?: string;

  /** RFC 5545: `FREQ=WEEKLY;BYDAY=TU;COUNT=12`. */
  @IsString()
  @MinLength(1)
  @MaxLength(510)
  rrule: string;

  /** Dates of the rule to leave out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(366)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true, message: 'exdates must be dates such as 2026-12-29' })
  exdates?: string[];

  /** What becomes of a date that is a public holiday: it is left out unless this says otherwise. */
  @IsOptional()
  @IsIn(onHolidays)
  onHoliday: OnHoliday = 'skip';
}

export class BookSeriesBody {
  /** `pvw_…` of the preview. */
  @IsString()
  @MaxLength(100)
  previewToken: string;

  /** By date: `accept` (what holds unless said), `skip`, or the `choiceId` of another choice. */
  @IsOptional()
  @IsObject()
  @Type(() => Object)
  decisions?: Record<string, string>;

  /** Where something is no longer as it was previewed: `fail` does nothing at all, `skip` leaves those dates out. */
  @IsOptional()
  @IsIn(['fail', 'skip'])
  onChange: 'fail' | 'skip' = 'fail';

  /** Why one books for another, for those who read the histories. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'reason must not contain control characters' })
  reason?: string;
}

export class OccurrenceChoice {
  /** What to send in `decisions`. */
  choiceId: string;
  space?: SpaceSummary;
  start?: string;
  end?: string;
}

export class OccurrencePlace {
  space?: SpaceSummary;
  start: string;
  end: string;
  people: number;
  units: number;
  title: string | null;
  attendees?: AttendeeShown[];
  guests?: GuestShown[];
  /** The form that it relies on; of a place to come, the one that is named. */
  riskFormId?: string;
}

export class OccurrencePreview {
  /** The date that the rule names; it stays the occurrence's name wherever it is moved. */
  date: string;
  /** As asked for. */
  start: string;
  end: string;
  @IsIn(results)
  result: Result;
  /** What is done: `book` a new one, `change` or `cancel` the one that is there, `keep` it as it is. */
  @IsIn(actions)
  action: Action;
  /** Why it is not simply `ok`: the code of a refusal, or `holiday`. */
  reason?: string;
  /** The name of the public holiday on that date, by language. */
  @Type(() => Object)
  holiday?: Record<string, string>;
  violations?: ViolationShown[];
  /** Who has to approve: `approval:safety` for each step. */
  requirements?: string[];
  /** Of `overQuota`: the allowance that it would exceed, with what the other dates leave of it. */
  allowance?: AllowanceDraw;
  /** The booking that is there now. */
  bookingId?: string;
  from?: OccurrencePlace;
  to?: OccurrencePlace;
  /** What `accept` does instead of what was asked for. */
  proposal?: OccurrenceChoice;
  /** What else is possible. */
  choices: OccurrenceChoice[];
}

export class SeriesCounts {
  ok: number;
  /** Not as asked for, but with a proposal. */
  adjusted: number;
  /** Taken, and nothing else is free. */
  conflict: number;
  /** Not possible by the rules, or a holiday. */
  closed: number;
  /** Becomes a request. */
  needsApproval: number;
  /** More than is left of an allowance. */
  overQuota: number;
}

export class SeriesPreview {
  /** Book exactly this with it. */
  previewToken: string;
  /** 15 minutes later. */
  expiresAt: string;
  counts: SeriesCounts;
  occurrences: OccurrencePreview[];
  /** What it takes of allowances in each period if all is accepted; absent where it takes of none. */
  allowances?: AllowanceDraw[];
}

export class SeriesLinks {
  self: string;
  occurrences: string;
}

export class SeriesMade {
  /** `ser_…` */
  id: string;
  /** How many bookings were made. */
  made: number;
  /** Dates that were not booked, whether by decision or because nothing was possible. */
  skipped: string[];
  /** Of those the ones that were possible when they were previewed. */
  lost: string[];
  /** Dates that were booked otherwise than asked for. */
  adjusted: string[];
  bookingIds: string[];
  version: number;
  links: SeriesLinks;
}

export class SeriesTally {
  /** Dates on which it takes place or has taken place. */
  booked: number;
  /** Of those, not yet begun. */
  upcoming: number;
  cancelled: number;
}

export class SeriesAbilities {
  change: boolean;
  cancel: boolean;
}

export class SeriesView {
  /** `ser_…` */
  id: string;
  spaceId: string;
  space?: SpaceSummary;
  rrule: string;
  /** The first start on the wall clock of `timeZone`; each occurrence keeps to it. */
  startsOn: string;
  minutes: number;
  timeZone: string;
  @IsIn(onHolidays)
  onHoliday: OnHoliday;
  /** Dates of the rule that were not booked. */
  exdates: string[];
  title: string | null;
  purpose?: string;
  people: number;
  /** Who is named for every date, as far as the reader may know; kept until the last is over. */
  attendeeCount?: number;
  guestCount?: number;
  attendees?: AttendeeShown[];
  guests?: GuestShown[];
  units: number;
  /** The risk form that is named for every date. */
  riskFormId?: string;
  tenantId: string;
  bookedBy: string;
  bookedFor: string;
  counts: SeriesTally;
  version: number;
  can: SeriesAbilities;
  links: SeriesLinks;
}

export class OccurrenceList {
  data: BookingView[];
  page: PageInfo;
}

export class ListOccurrencesQuery extends PageQuery {}

const scopes = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof scopes)[number];

export class EditSeriesBody extends ChangeBody {
  /** Another rule, for the dates that have not begun. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(510)
  rrule?: string;

  /** Dates of the rule that are not booked, all of them anew: what is named is given back, what is no longer named is booked. Dates that have begun stay as they are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(366)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true, message: 'exdates must be dates such as 2026-12-29' })
  exdates?: string[];

  /** What becomes of a date that is a public holiday. Away from `skip`, the holidays that it has left out come back. */
  @IsOptional()
  @IsIn(onHolidays)
  onHoliday?: OnHoliday;

  /** `true` also changes occurrences that were changed by themselves. */
  @IsOptional()
  @IsIn([true, false])
  includeExceptions?: boolean;

  /** `pvw_…` of a dry run or a refusal: do exactly that. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  previewToken?: string;

  /** With `previewToken`, by date: `accept`, `skip` (leave it as it is), or a `choiceId`. */
  @IsOptional()
  @IsObject()
  @Type(() => Object)
  decisions?: Record<string, string>;

  /** Why, for those who read the histories; also with `previewToken`. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'reason must not contain control characters' })
  reason?: string;
}

export class SeriesEdited {
  /** As it is afterwards. */
  series: SeriesView;
  /** With `scope=following`: the series that goes on from there, with the later bookings. */
  next?: SeriesView;
  counts: SeriesCounts;
  /** The bookings meant, and what becomes of each. */
  occurrences: OccurrencePreview[];
  /** What it takes of allowances in each period, and gives back; absent where neither. */
  allowances?: AllowanceDraw[];
  /** Of a dry run: send it to do exactly this. */
  previewToken?: string;
  expiresAt?: string;
}

export class SeriesCancelled {
  series: SeriesView;
  /** Dates that were given back. */
  cancelled: string[];
  /** Dates that stay, since it is too late to cancel them. */
  kept: string[];
}

export class CancelSeriesBody extends CancelBody {}

export class SeriesScopeQuery extends WriteQuery {
  /** `this` occurrence, this and the `following` ones, or `all` that have not begun. */
  @IsOptional()
  @IsIn(scopes)
  scope: SeriesScope = 'all';

  /** The date of the occurrence that `this` and `following` mean. */
  @MayBeLeftOut()
  @IsCalendarDate()
  from?: string;
}
