import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { type Status, statuses } from '../../rules/index.js';
import { HistoryActor } from '../bookings.dto.js';

const formats = ['csv', 'ndjson'] as const;
export type Format = (typeof formats)[number];

export class AuditQuery extends PageQuery {
  /** From this moment on. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  /** Before this moment. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  /** Who did it: `usr_…`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  actor?: string;

  /** What it was done to: `bkg_…` or `hld_…`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subject?: string;

  /** A booking's id, alone or within an address; else whose bookings: an e-mail address, or part of a name or address. */
  @MayBeLeftOut()
  @IsString()
  @MinLength(2)
  @MaxLength(300)
  q?: string;

  /** Such as `booking.moved`; several are separated by commas. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  type?: string;
}

export class AuditExportQuery {
  @IsOptional()
  @IsIn(formats)
  format: Format = 'csv';

  /** From this moment on. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  /** Before this moment; now unless said. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;
}

export class SpaceThen {
  spaceId: string;
  units: number;
}

/** A booking as it was written down then, whatever has become of it since. */
export class AuditFacts {
  @IsIn(statuses)
  status: Status;
  spaceId: string;
  /** By which people know the space; absent where it is gone. */
  spaceCode?: string;
  /** Booked together with that one. */
  otherSpaces: SpaceThen[];
  start: string;
  end: string;
  people: number;
  /** How many are named; who they are is in no history. */
  attendeeCount: number;
  guestCount: number;
  units: number;
  title: string | null;
  purpose: string | null;
  tenantId: string;
  bookedBy: string;
  bookedFor: string;
  cancelReason: string | null;
}

export class AuditEntry {
  at: string;
  type: string;
  /** By which door it came: `web`, `api`, `seed`, or `clock` where nobody did it. */
  door: string;
  actor: HistoryActor;
  /** The booking: `bkg_…` */
  subject: string;
  version: number;
  changed: string[];
  reason?: string;
  /** Absent for the first. */
  before?: AuditFacts;
  after: AuditFacts;
}

export class AuditPage {
  data: AuditEntry[];
  page: PageInfo;
}
