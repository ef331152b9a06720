import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { BusyInterval, FoundSpace } from '../../availability/index.js';
import { IsLine } from '../../identity/index.js';
import { MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { NameShown } from '../../spaces/index.js';
import { SpaceSummary } from '../bookings.dto.js';

/** For how long somebody at a door can have it, or have it longer, with one press. */
export const stays = [15, 30, 60] as const;
export type Stay = (typeof stays)[number];

export class DisplaysQuery extends PageQuery {
  /** Of this space alone: its id, or `code:5E-312`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  spaceId?: string;
}

export class DisplayBody {
  /** What the history calls it; `Door` and the code of the space unless said. */
  @MayBeLeftOut()
  @IsLine(100)
  name?: string;

  /** In whose name it books, by whose terms: one's own company unless said. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  tenantId?: string;
}

export class DisplayMaker {
  id: string;
  name: string;
}

export class DisplayLinks {
  self: string;
  space: string;
}

export class DisplayShown {
  /** `dpl_…` */
  id: string;
  /** `usr_…`, by which bookings and the history name it. */
  memberId: string;
  name: string;
  /** Absent where the space is gone. */
  space?: SpaceSummary;
  tenantId: string;
  createdBy: DisplayMaker;
  createdAt: Date;
  /** When it last asked how its space stands. */
  lastSeenAt: Date | null;
  links: DisplayLinks;
}

export class DisplayCreated extends DisplayShown {
  /** Told this once. */
  token: string;
  /** The page to open on the display, with the token behind the `#`, which no server and no log sees. */
  page: string;
}

export class DisplayPage {
  data: DisplayShown[];
  page: PageInfo;
}

/** What has been taken at the door itself, and goes on now. */
export class TakenHere extends BusyInterval {
  /** For how many minutes longer it can be had. */
  @IsIn(stays, { each: true })
  longer: Stay[];
}

export class StayOffered {
  @IsIn(stays)
  minutes: Stay;
  end: string;
}

/** How a space stands, for whoever comes to its door. Of those who have it, nothing is told. */
export class DoorShown {
  space: FoundSpace;
  timeZone: string;
  asOf: string;
  /** When no unit is left, today and tomorrow. */
  busy: BusyInterval[];
  /** When nobody can have it, taken or not, today and tomorrow. */
  closed: BusyInterval[];
  /** What people have been told of why it is closed now, where that is for a closure. */
  closedBecause?: NameShown;
  /** For how long it can be had from now on, as far as can be told. */
  offers: StayOffered[];
  here?: TakenHere;
}

export class StayBody {
  /** How long. */
  @IsInt()
  @IsIn(stays)
  minutes: Stay;
}
