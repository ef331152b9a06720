import type { Instant } from './interval.js';

/** The present, passed in so that a test can choose it. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return Date.now();
  }
}
