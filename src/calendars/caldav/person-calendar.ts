import type { CalendarOf } from '../../bookings/index.js';
import type { CatalogueSpace } from '../../spaces/index.js';

/** One calendar in the home of a person. */
export interface PersonCalendar {
  /** The id of a space, or `mine`: what is kept about the calendar is kept by it. */
  key: string;
  /** Its name in paths. */
  segment: string;
  of: CalendarOf;
  space?: CatalogueSpace;
  displayName: string;
  description: string;
  /** `#RRGGBBAA`. */
  color: string;
  sort?: string;
  /** Whether new bookings can be put into it. */
  mayBook: boolean;
}

export const mine = 'mine';
