import { IsIn, Matches } from 'class-validator';
import { PageInfo } from '../../platform/index.js';
import { type Status, statuses } from '../../rules/index.js';
import { SpaceSummary } from '../bookings.dto.js';
import { type Happening, happenings, type Part, parts } from './told-of.js';

/** A booking as it was once that had happened. */
export class NoticeBooking {
  id: string;
  @IsIn(statuses)
  status: Status;
  title: string | null;
  /** Absent where it is gone. */
  space?: SpaceSummary;
  start: string;
  end: string;
}

/** Where and when it was before. */
export class NoticeBefore {
  spaceCode?: string;
  start: string;
  end: string;
}

export class NoticeShown {
  /** The same for the same notice, however often it is read. */
  id: string;
  at: string;
  /** It came after what you have said that you have read. */
  unread: boolean;
  @IsIn(happenings)
  what: Happening;
  /** What you have to do with it. */
  @IsIn(parts)
  as: Part;
  booking: NoticeBooking;
  /** Where it has moved. */
  before?: NoticeBefore;
  /** Of how many dates of a series the same act did the same. */
  dates: number;
  /** A closure was the reason. */
  closure: boolean;
  /** Who did it, where that is a colleague. */
  by?: string;
  /** What they said why. */
  reason?: string;
}

/** The newest first. */
export class NoticePage {
  data: NoticeShown[];
  page: PageInfo;
  timeZone: string;
  /** Of all, not of this page alone. */
  unread: number;
  /** Absent for those who have read nothing yet. */
  readUpTo?: string;
}

export class NoticesReadBody {
  /** `at` of the newest that you have seen. */
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/, {
    message: 'upTo must be a time, such as the "at" of a notice',
  })
  upTo: string;
}

export class NoticesRead {
  readUpTo: string;
}
