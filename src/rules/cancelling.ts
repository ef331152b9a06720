import { type Instant, type Interval, minute } from '../time/index.js';
import type { Status } from './lifecycle.js';

interface Cancellable {
  status: Status;
  during: Interval;
}

export interface CancelTerms {
  /** How long before its start a booking may be cancelled at the latest; 0 where there is no deadline. */
  cancelNoticeMinutes: number;
}

/** What is promised to somebody; a hold, or a request that waits for its answer, may be taken back at any time. */
const bound: readonly Status[] = ['confirmed', 'checked_in'];

/** Until when one may cancel; undefined where there is no deadline. */
export const cancelFreeUntil = (
  { status, during }: Cancellable,
  { cancelNoticeMinutes }: CancelTerms,
): Instant | undefined =>
  cancelNoticeMinutes > 0 && bound.includes(status) ? during.start - cancelNoticeMinutes * minute : undefined;

/** At the deadline itself one still may. */
export function mayCancelAt(booking: Cancellable, terms: CancelTerms, now: Instant): boolean {
  const until = cancelFreeUntil(booking, terms);
  return until === undefined || now <= until;
}

/**
 * A move may not win back what the deadline took: whoever can no longer cancel moves only to where it would be too late
 * to cancel, too. Else a move to next week would be the way round it.
 */
export const staysBound = (
  booking: Cancellable,
  terms: CancelTerms,
  moved: { during: Interval; terms: CancelTerms },
  now: Instant,
): boolean =>
  mayCancelAt(booking, terms, now) ||
  !mayCancelAt({ status: booking.status, during: moved.during }, moved.terms, now);
