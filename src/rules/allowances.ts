import { Temporal } from 'temporal-polyfill';
import { type Instant, type Interval, minute } from '../time/index.js';
import { type CancelTerms, mayCancelAt } from './cancelling.js';
import type { Status } from './lifecycle.js';

/** What a tenant or a person may use in a period. */
export interface Allowance {
  id: string;
  /** For whom alone it counts; null where every tenant, or everybody, has one. */
  tenantId: string | null;
  per: 'tenant' | 'person';
  /** Empty where it counts for all kinds of spaces. */
  kinds: readonly string[];
  period: 'day' | 'week' | 'month' | 'year';
  measure: 'minutes' | 'bookings' | 'unit_minutes';
}

/** What a booking uses, and whose allowances it may be. */
export interface Charged {
  tenantId: string;
  bookedFor: string;
  during: Interval;
  /** Each of its spaces. */
  spaces: readonly { kind: string; units: number }[];
}

/** What a booking takes of one allowance. */
export interface Charge {
  allowanceId: string;
  /** Whose it is: a tenant or a member. */
  subjectId: string;
  /** The first day of the period in which the booking starts, which bears all of it. */
  periodStart: string;
  amount: number;
}

/** All that a booking takes, in the order of the allowances. */
export const chargesOf = (booking: Charged, allowances: readonly Allowance[], timeZone: string): Charge[] =>
  allowances.flatMap(({ id, tenantId, kinds, per, period, measure }) => {
    const spaces = booking.spaces.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    if (spaces.length === 0 || (tenantId !== null && tenantId !== booking.tenantId)) return [];
    return [
      {
        allowanceId: id,
        subjectId: per === 'tenant' ? booking.tenantId : booking.bookedFor,
        periodStart: allowancePeriodAt(booking.during.start, period, timeZone).start,
        amount: amountOf({ ...booking, spaces }, measure),
      },
    ];
  });

/** Several spaces in one booking take as much as in one booking each. */
function amountOf({ during, spaces }: Charged, measure: Allowance['measure']): number {
  if (measure === 'bookings') return spaces.length;
  const minutes = Math.ceil((during.end - during.start) / minute);
  return (
    minutes * (measure === 'minutes' ? spaces.length : spaces.reduce((sum, { units }) => sum + units, 0))
  );
}

/** The period that a moment is in, by the clocks of the campus: its first day, and when the next begins. */
export function allowancePeriodAt(
  instant: Instant,
  period: Allowance['period'],
  timeZone: string,
): { start: string; resetsAt: Instant } {
  const today = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const start = firstDay(today, period).toString();
  return { start, resetsAt: resetAfter(start, period, timeZone) };
}

/** When the period after the one of this first day begins. */
export const resetAfter = (start: string, period: Allowance['period'], timeZone: string): Instant =>
  Temporal.PlainDate.from(start)
    .add({ [`${period}s`]: 1 })
    .toZonedDateTime(timeZone).epochMilliseconds;

function firstDay(date: Temporal.PlainDate, period: Allowance['period']): Temporal.PlainDate {
  if (period === 'day') return date;
  if (period === 'week') return date.subtract({ days: date.dayOfWeek - 1 });
  return date.with(period === 'month' ? { day: 1 } : { month: 1, day: 1 });
}

/**
 * Whether cancelling gives back what a booking takes: in time, which is before it begins, and by the deadline where its
 * space has one. What has been promised to nobody is given back at any time.
 */
export function isRefunded(
  booking: { status: Status; during: Interval },
  terms: CancelTerms | undefined,
  now: Instant,
): boolean {
  if (booking.status === 'held' || booking.status === 'requested') return true;
  return now < booking.during.start && (terms === undefined || mayCancelAt(booking, terms, now));
}
