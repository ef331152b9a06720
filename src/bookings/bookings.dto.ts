import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AllowanceShare } from '../allowances/index.js';
import { IsZone, PageInfo, PageQuery } from '../platform/index.js';
import { type CheckInState, checkInStates, type Status, statuses } from '../rules/index.js';
import { type DayPart, dayParts } from '../time/index.js';
import { ApprovalView } from './approvals/approvals.dto.js';
import { AttendeeShown, AttendeeWanted, GuestShown, GuestWanted } from './attendees/attendees.dto.js';
import { StrikeShown } from './check-in/strikes.dto.js';
import { SpaceWanted } from './several/space-wanted.dto.js';

/** Anything but control characters: titles end up in mails and calendars. */
// oxlint-disable-next-line no-control-regex -- they are what it is about
export const printable = /^[^\u0000-\u001f\u007f]*$/;
const mostUnits = 10_000;
const mostSpaces = 20;
const mostNamed = 100;
/** That of so many spaces. */
const longestOffer = 600;

/** Whatever can change about a booking: where, when and for how many, and who comes. */
export class ChangeBody {
  /** The space: its id, or `code:5E-312`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  spaceId?: string;

  /** RFC 3339 with an offset; without one only together with `timeZone`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  start?: string;

  /** The first moment that is no longer booked. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  end?: string;

  /** IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
  @IsOptional()
  @IsZone()
  timeZone?: string;

  /** null takes the title away. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(printable, { message: 'title must not contain control characters' })
  title?: string | null;

  /** What it is for; null takes it away. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(printable, { message: 'purpose must not contain control characters' })
  purpose?: string | null;

  /** How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostUnits)
  people?: number;

  /** How many units of a shared space (seats, benches); one for each of `people` unless said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostUnits)
  units?: number;

  /** The whole of a shared space, whatever it holds. */
  @IsOptional()
  @IsIn([true, false])
  whole?: boolean;

  /** Several spaces at once, all or none, in place of `spaceId`, `units` and `whole`: at most 20. */
  @IsOptional()
  @IsObject({ each: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostSpaces)
  @ValidateNested({ each: true })
  @Type(() => SpaceWanted)
  spaces?: SpaceWanted[];

  /** Who comes beside whom it is for; null takes all away. Only those who have to do with the booking are told. */
  @IsOptional()
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(mostNamed)
  @ValidateNested({ each: true })
  @Type(() => AttendeeWanted)
  attendees?: AttendeeWanted[] | null;

  /** Visitors; null takes all away. Their names are kept as private as those of attendees. */
  @IsOptional()
  @IsObject({ each: true })
  @IsArray()
  @ArrayMaxSize(mostNamed)
  @ValidateNested({ each: true })
  @Type(() => GuestWanted)
  guests?: GuestWanted[] | null;

  /** `rsk_…`: the risk form on file that covers it. Where none is named, null leaves it to us which to rely on. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  riskFormId?: string | null;
}

export class MoveBody extends ChangeBody {
  /** Why, for those who read the history. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'reason must not contain control characters' })
  reason?: string;
}

export class BookBody extends ChangeBody {
  /** Whom it is for, if not `me`: a colleague's id (`usr_…`) or e-mail address. Who runs the campus books for anybody. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  for?: string;

  /** Why one books for them, for those who read the history. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'reason must not contain control characters' })
  reason?: string;

  /** An offer from a search or a refusal; then nothing but `title` is needed beside it. */
  @IsOptional()
  @IsString()
  @MaxLength(longestOffer)
  offerId?: string;

  /** A hold that is to become a booking; beside it only `title`, `purpose` and `people` are needed, if they change. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  holdId?: string;

  /** A day such as `2026-12-01`, in place of `start` and `end`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'date must be a day such as 2026-12-01' })
  date?: string;

  /** Which part of `date`. */
  @IsOptional()
  @IsIn(dayParts)
  part?: DayPart;
}

export class ExtendBody {
  /** Minutes to add to the end. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366 * 24 * 60)
  minutes?: number;

  /** Why, for those who read the history. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'reason must not contain control characters' })
  reason?: string;

  /** The new end, in place of `minutes`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  until?: string;

  @IsOptional()
  @IsZone()
  timeZone?: string;
}

/** What may be said of an act that needs nothing to be said. */
export class WhyBody {
  /** Why, for those who read the history. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'reason must not contain control characters' })
  reason?: string;
}

export class CancelBody extends WhyBody {}

export class ListBookingsQuery extends PageQuery {
  /** Whose: for oneself, made by oneself (also for others), attended by oneself, one's company's (its admins), or everybody's (who runs the campus). */
  @IsOptional()
  @IsIn(['me', 'booked_by_me', 'attending', 'tenant', 'campus'])
  for: 'me' | 'booked_by_me' | 'attending' | 'tenant' | 'campus' = 'me';

  /** Statuses, separated by commas. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  status?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  spaceId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  startsBefore?: string;

  /** `now`, or a time. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  endsAfter?: string;

  @IsOptional()
  @IsZone()
  timeZone?: string;

  @IsOptional()
  @IsIn(['start', '-start'])
  sort: 'start' | '-start' = 'start';

  /** `cursor` adds the place in /changes that this list is current to. */
  @IsOptional()
  @IsIn(['cursor'])
  include?: 'cursor';
}

export class SpaceSummary {
  id: string;
  code: string;
  /** By language: `en`, `zhHant`, `zhHans`. */
  @Type(() => Object)
  name: Record<string, string>;
  kind: string;
}

/** One of several spaces of a booking. */
export class SpaceBooked extends SpaceSummary {
  units: number;
}

export class BookingAbilities {
  cancel: boolean;
  move: boolean;
  extend: boolean;
  /** Hand it on to somebody else. */
  transfer: boolean;
  checkIn: boolean;
  /** Have it kept for longer, which one may once. */
  late: boolean;
  /** Leave early. */
  end: boolean;
  approve: boolean;
  decline: boolean;
  ask: boolean;
  answer: boolean;
}

export class CheckInShown {
  /** Whether it is given up where nobody checks in by the deadline. */
  required: boolean;
  /** From when on one can check in. */
  opensAt: string;
  /** By when one must have. */
  deadline?: string;
  @IsIn(checkInStates)
  state: CheckInState;
}

export class BookingLinks {
  self: string;
  history: string;
}

export class BookingView {
  /** `bkg_…` */
  id: string;
  /** Where in its life the booking is. */
  @IsIn(statuses)
  status: Status;
  spaceId: string;
  space?: SpaceSummary;
  /** All of them, `space` first, where the booking has several. */
  spaces?: SpaceBooked[];
  start: string;
  end: string;
  timeZone: string;
  title: string | null;
  /** What it is for. */
  purpose?: string;
  people: number;
  /** How many attendees are named; absent where none are. */
  attendeeCount?: number;
  guestCount?: number;
  /** Who they are, as far as that is not forgotten: for whom it is, who booked it, who attends, and admins. A history knows users only. */
  attendees?: AttendeeShown[];
  guests?: GuestShown[];
  units: number;
  tenantId: string;
  /** Who made it; both may change it. */
  bookedBy: string;
  bookedFor: string;
  /** The series that it belongs to, and the date by which its rule names it, wherever it was moved since. */
  seriesId?: string;
  occurrence?: string;
  /** The risk form that it relies on: the one named, or one on file that covers all of it. */
  riskFormId?: string;
  cancelReason?: string;
  /** A hold or request is given up then. */
  expiresAt?: string;
  /** Until when it may be cancelled; absent where there is no deadline. */
  cancelFreeUntil?: string;
  /** Absent where nobody is expected any more. */
  checkIn?: CheckInShown;
  /** Who is asked about it, and what they have said. */
  approval?: ApprovalView;
  /** What is left of the allowances that it takes of, where it is read or written alone; absent where there is none. */
  allowances?: AllowanceShare[];
  version: number;
  /** What the reader may do with it now. */
  can: BookingAbilities;
  links: BookingLinks;
}

export class BookingList {
  data: BookingView[];
  page: PageInfo;
  /** With `include=cursor`: go on from here in /changes. */
  cursor?: string;
}

export class HistoryActor {
  id: string;
  name?: string;
}

export class HistoryEntry {
  version: number;
  at: string;
  actor: HistoryActor;
  /** By which door it came: `web`, `api`, `seed`. */
  door: string;
  type: string;
  changed: string[];
  reason?: string;
  /** Of a no-show: what it counts for, and what it has led to. */
  strike?: StrikeShown;
  /** Absent for the first. */
  before?: BookingView;
  after: BookingView;
}

export class BookingHistory {
  data: HistoryEntry[];
}
