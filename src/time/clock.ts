import type { Instant } from './interval.js';

/** The present, passed in so that a test can choose it. */
export abstract class Clock {
  abstract now(): Instant;

  /** What the database is to take for the present; null lets it look at its own clock, which all processes share. */
  forDatabase(): Date | null {
    return null;
  }
}

export class SystemClock extends Clock {
  now(): Instant {
    return Date.now();
  }
}
