import type { Instant, Interval } from '../time/index.js';

/** A concrete option that can be booked with one field. */
export interface Offer {
  spaceId: string;
  during: Interval;
  units: number;
  people: number;
  expiresAt: Instant;
}
