import type { Booker } from '../../identity/index.js';
import type { Booking } from '../booking.js';
import type { Wanted } from '../new-booking.js';
import type { Reader } from '../present-booking.js';
import type { JudgedFor } from './differences.js';
import type { PlannedDate } from './plan.js';

/** Who plans, by which catalogue and when. */
export interface Planning extends Reader {
  /** Whom the rules bind: those for whom it is. */
  booker: Booker;
  /** Why it is done, for those who read the histories. */
  reason?: string | undefined;
}

/** One date of a series and what is wanted on it. */
export interface DatedWish extends Pick<PlannedDate, 'date' | 'action' | 'bookingId' | 'seen' | 'from'> {
  wanted: Wanted;
  /** The booking that a wish for this date would become; undefined where it is too late to ask for it. */
  become: (wanted: Wanted) => Booking | undefined;
  /** The booking that is there now. */
  before?: Booking;
  /** What the rules are asked about: nothing, where a booking only gets another title. */
  judgedFor: JudgedFor;
  holiday: boolean;
  /** A holiday puts it on another day. */
  isMoved: boolean;
  /** A holiday takes it away, unless somebody decides otherwise. */
  isOff: boolean;
}
