import type { WeeklyHours } from '../time/index.js';

/** What a space asks of a booking, after inheritance. */
export interface Terms {
  hours: WeeklyHours;
  /** Which holidays close the space: all, none, or those that are statutory. */
  holidays: 'closed' | 'open' | 'statutory_closed';
  noticeMinutes: number;
  /** How many days ahead one may book. */
  advanceDays: number;
  /** When the last of those days opens, on the wall clock; `none` where it opens minute by minute. */
  releaseTime: string;
  minMinutes: number;
  maxMinutes: number;
  stepMinutes: number;
  minPeople: number;
  maxPeople: number;
}
