import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { calendarLimits } from '../ical/objects-in.js';

export class CalendarImportBody {
  /** The calendar as a program saves it (RFC 5545). Sent by itself as `text/calendar`, it needs no JSON around it. */
  @IsString()
  @MaxLength(calendarLimits.octets)
  calendar: string;

  /** Whom the bookings are for, if not `me`: a colleague's id (`usr_…`) or e-mail address. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  for?: string;
}

export const importOutcomes = ['created', 'changed', 'unchanged', 'cancelled', 'past', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What became of one event, or of one date of an event that repeats. */
export class ImportedEvent {
  /** As the calendar names it; absent where it could not be read. */
  uid?: string;
  /** Of an event that repeats: which of its dates. */
  date?: string;
  start?: string;
  end?: string;
  title?: string | null;
  outcome: ImportOutcome;
  bookingId?: string;
  /** Why it was refused (RFC 9457), with what could be had instead. */
  @Type(() => Object)
  problem?: Record<string, unknown>;
}

export class ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
  cancelled: number;
  /** Over before today: left alone. */
  past: number;
  refused: number;
}

export class CalendarImportAnswer {
  counts: ImportCounts;
  /** In the order of the calendar, the dates of an event in the order of their start. */
  data: ImportedEvent[];
}
