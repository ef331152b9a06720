import { BusyInterval } from '../free-busy.dto.js';
import { FoundSpace } from '../search-answer.dto.js';

/** What a door display would show: whether a space is free, and of those who have it nothing. */
export class StickerShown {
  space: FoundSpace;
  timeZone: string;
  asOf: string;
  /** No unit is left now. */
  busyNow: boolean;
  /** Until when that stays so, today; absent where it does until midnight. */
  changesAt?: string;
  /** Until when nobody can have it, taken or not: outside its hours, on a holiday, in a closure. Absent where it is open. */
  closedUntil?: string;
  /** When no unit is left, today. */
  busy: BusyInterval[];
}
