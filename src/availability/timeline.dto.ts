import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import type { Status } from '../rules/index.js';
import type { HolidayKind, SpaceKind, Terms } from '../spaces/index.js';
import type { WeeklyHours } from '../time/index.js';
import { IsZone } from '../platform/index.js';
import { MayBeLeftOut, Part, Word } from './fields.js';
import { ScopeBody, SpaceError } from './scope.dto.js';
import { TextShown } from './search-answer.dto.js';
import { ClosureTold } from './violation.dto.js';

const mostRows = 200;
const mostNamed = 20_000;

export class TimelineBody {
  /** Ids, or `code:5E-312`, in the order of the rows. Either these or `scope`. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostNamed)
  @IsString({ each: true })
  spaceIds?: string[];

  @Part(() => ScopeBody)
  scope?: ScopeBody;

  @Word()
  from: string;

  /** At most 31 days after `from`. */
  @Word()
  to: string;

  /** An IANA zone for times without an offset, and for the answer. */
  @MayBeLeftOut()
  @IsZone()
  timeZone?: string;

  /** `floor`: building by building and floor by floor, the lowest first, and `groups` tells how many rows each has. */
  @MayBeLeftOut()
  @IsIn(['floor'])
  groupBy?: 'floor';

  /** The first row to answer. */
  @IsInt()
  @Min(0)
  rowOffset: number = 0;

  @IsInt()
  @Min(1)
  @Max(mostRows)
  rowLimit: number = 100;
}

export class TenantShown {
  id: string;
  name: TextShown;
}

export class SpaceNamed {
  id: string;
  code: string;
}

/** Of others' bookings no more than that the space is busy. */
export class TimelineItem {
  /** A `buffer` is the time that is kept free before or after a booking; in a `closure` nobody may use the space. */
  @IsIn(['booking', 'buffer', 'closure'])
  kind: 'booking' | 'buffer' | 'closure';
  start: string;
  end: string;
  status: Status | 'busy';
  /** How many units of the space it takes. */
  units: number;
  /** Booked by or for whoever asks. */
  mine: boolean;
  id?: string;
  /** Of the booking, for `If-Match`. */
  version?: number;
  title?: string;
  /** The series that it belongs to. */
  seriesId?: string;
  tenant?: TenantShown;
  /** Where it is another space that is booked: the whole that this one is a part of, or a part of this one. */
  via?: SpaceNamed;
  /** Of a closure. */
  closure?: ClosureTold;
}

export class TimelineSpace {
  id: string;
  code: string;
  name: TextShown;
  kind: SpaceKind;
  capacity: number;
}

/** What a booking of the space has to keep to, as far as it can be drawn. */
export class TimelineTerms {
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  /** Which of the answer's `holidays` close the space: all, none, or those that are statutory. */
  holidays: Terms['holidays'];
}

export class TimelineRow {
  space: TimelineSpace;
  items: TimelineItem[];
  /** Opening hours on the wall clock of the campus. */
  hours: WeeklyHours;
  terms: TimelineTerms;
}

export class PlaceNamed {
  id: string;
  code: string;
  name: TextShown;
}

/** Rows that follow each other: those of one floor. */
export class TimelineGroup {
  building: PlaceNamed;
  floor: PlaceNamed;
  rows: number;
}

export class HolidayOfTimeline {
  date: string;
  name: TextShown;
  /** Statutory holidays bind every employer; general ones are those of banks, schools and offices. */
  kind: HolidayKind;
}

export class TimelineAnswer {
  asOf: string;
  /** Those of the campus on its dates that the period touches. */
  holidays: HolidayOfTimeline[];
  /** How many rows there are in all. */
  total: number;
  rows: TimelineRow[];
  /** All of them, in order, with the first rows where `groupBy` asks for it. */
  groups?: TimelineGroup[];
  /** What was asked for and cannot be seen. */
  errors: SpaceError[];
}
