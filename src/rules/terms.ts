import type { WeeklyHours } from '../time/index.js';

/** What a space asks of a booking, after inheritance. */
export interface Terms {
  hours: WeeklyHours;
  noticeMinutes: number;
  /** How many days ahead one may book. */
  advanceDays: number;
  minMinutes: number;
  maxMinutes: number;
  stepMinutes: number;
}
